"""Security and privacy headers on every answer: flask-talisman, tightened, and the ones it does not set."""

from flask import Flask, Response
from flask_compress import Compress
from flask_talisman import Talisman

from web.settings import Settings

# Nothing from anywhere but ourselves; no inline script or style; nobody may frame us.
CONTENT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
# Every feature that could watch, locate, or announce; we use none of them.
FEATURES_OFF = (
    "accelerometer", "ambient-light-sensor", "attribution-reporting", "autoplay", "bluetooth", "browsing-topics",
    "camera", "clipboard-read", "clipboard-write", "display-capture", "encrypted-media", "fullscreen", "gamepad",
    "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
    "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial",
    "storage-access", "sync-xhr", "usb", "web-share", "window-management", "xr-spatial-tracking",
)  # fmt: skip
ALWAYS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
    # A demonstration is not for search engines, nor for their stored copies (docs/decisions/003).
    "X-Robots-Tag": "noindex, noarchive",
}


def protect(app: Flask, settings: Settings) -> None:
    """Put the headers on every response, errors and static files included."""
    app.config["COMPRESS_MIMETYPES"] = ["text/html", "text/css", "text/javascript", "application/json"]
    # Style and scripts are files, which flask-compress counts as streams and by default never gzips.
    app.config["COMPRESS_ALGORITHM"] = app.config["COMPRESS_ALGORITHM_STREAMING"] = ["br", "gzip"]
    app.config["COMPRESS_MIN_SIZE"] = 200
    Compress(app)
    Talisman(
        app,
        force_https=settings.https,
        strict_transport_security=settings.https,
        frame_options="DENY",
        content_security_policy=CONTENT,
        referrer_policy="no-referrer",
        permissions_policy=dict.fromkeys(FEATURES_OFF, "()"),
    )

    @app.after_request
    def add(response: Response) -> Response:
        response.headers.update(ALWAYS)
        # Validators would let a browser keep and compare copies; with no-store there is nothing to compare.
        response.headers.pop("ETag", None)
        response.headers.pop("Last-Modified", None)
        return response
