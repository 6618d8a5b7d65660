"""The assistant's understanding, in its own Python, so that it may be slow to install or die without the site."""
