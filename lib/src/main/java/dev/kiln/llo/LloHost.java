package dev.kiln.llo;

/// A host function that a program declares and calls; [LloHosts] says what it does.
///
/// @param name its name
/// @param signature what it takes and gives
public record LloHost(String name, LloSignature signature) {}
