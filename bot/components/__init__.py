"""The steps between what somebody typed and a topic, each small enough to be replaced alone."""
