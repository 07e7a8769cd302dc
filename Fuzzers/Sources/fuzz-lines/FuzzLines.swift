import Fuzzing

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  readAndCheck(UnsafeBufferPointer(start: start, count: count))
  return 0
}

/// Mutates a report by lines and words instead of bytes, so that what comes out still looks like one.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32) -> Int {
  let input = UnsafeMutableBufferPointer(start: bytes, count: limit)
  var mutation = LineMutation(seed: seed)
  let output = mutation.mutated(Array(input.prefix(count))).prefix(limit)
  for (i, byte) in output.enumerated() { input[i] = byte }
  return output.count
}
