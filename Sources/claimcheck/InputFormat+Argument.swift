public import ArgumentParser
public import ClaimInputs

extension InputFormat: ExpressibleByArgument {}
