print("sample-reports: not there yet")
