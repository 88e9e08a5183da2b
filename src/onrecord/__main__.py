"""`python -m onrecord`, the same as `onrecord`."""

from onrecord.present.cli import main

if __name__ == "__main__":
    main()
