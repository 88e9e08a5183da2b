"""onrecord: press reports in; a record out, in which every line shows the exact words it rests on."""
