/// The version that `weekplot --version` and every output print.
public let version = "0.1.0"
