import ChartFuzzing

/// What libFuzzer calls with each input; its own mutations of bytes change a chart's words, data, axes and size.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  drawAndCheck(UnsafeBufferPointer(start: start, count: count))
  return 0
}
