"""The command line. Everything heavy is imported by the command that needs it, so that --help is there at once."""


def main() -> None:
    """Run the command line; the entry point of `onrecord`."""
    from onrecord.present.cli.app import app

    app()
