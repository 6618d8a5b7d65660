"""How gunicorn serves the site: the settings every start command shares."""

from web.logs import QuietLogger

bind = "127.0.0.1:8000"
workers = 2
worker_class = "web.worker.Worker"
threads = 4
timeout = 30
accesslog = None
logger_class = QuietLogger
loglevel = "info"
# Headers of a proxy are not read: nothing here needs to know where a request came from.
forwarded_allow_ips = ""
# A request line or header longer than this is refused before it is read.
limit_request_line = 8190
limit_request_field_size = 8190
# Each worker opens the directory file itself: an SQLite connection must not cross a fork.
preload_app = False
control_socket_disable = True
