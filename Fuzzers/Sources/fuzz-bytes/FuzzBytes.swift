import Fuzzing

/// What libFuzzer calls with each input; its own mutations of bytes find what breaks decoding and markup.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  readAndCheck(UnsafeBufferPointer(start: start, count: count))
  return 0
}
