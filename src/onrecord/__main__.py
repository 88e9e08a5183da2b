"""`python -m onrecord`, the same as `onrecord`."""

import os
import sys

if __name__ == "__main__":
    # Python puts the current folder first, and there whoever sent the articles may have put code.
    if not sys.flags.safe_path and sys.path[0] != os.path.dirname(os.path.dirname(__file__)):  # noqa: PTH120
        del sys.path[0]

    from onrecord.present.cli import main

    main()
