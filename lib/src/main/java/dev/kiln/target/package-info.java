/// From the register IR to machine code: ABIs as data, one lowering for each machine.
///
/// A [dev.kiln.target.Target] is a machine with an ABI and the features of a CPU. Its emitter takes the IR
/// instruction by instruction and writes machine code at once: nothing is kept but a frame's shape and what the
/// flags hold.
package dev.kiln.target;
