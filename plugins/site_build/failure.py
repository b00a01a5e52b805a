"""Why a build was given up."""


class BuildFailedError(RuntimeError):
    """A step of the build failed; the message is what an author should read."""
