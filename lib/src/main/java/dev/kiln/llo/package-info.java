/// LLO, Low-Level Ops: a typed stack machine, verified, guarded, with a text form and a binary form.
///
/// # A program
///
/// ```
/// func fib(I) I
///     LDARG_I 0
///     LDC_I 2
///     JLT_I small
///     LDARG_I 0
///     LDC_I 1
///     SUB_I
///     CALL fib
///     LDARG_I 0
///     LDC_I 2
///     SUB_I
///     CALL fib
///     ADD_I
///     RET
/// small:
///     LDARG_I 0
///     RET
/// end
/// ```
///
/// ```java
/// LloProgram program = LloProgram.parse("fib.llo", text);          // or read(file, bytes), or an LloBuilder
/// LloInstance fib = new LloReference(program, LloHosts.standard(System.out), LloOptions.DEFAULT);
/// int result = (int) fib.call("fib", 30);                           // or fib.function("fib").invokeExact(30)
/// ```
///
/// [dev.kiln.llo.LloOp] is the op table. A [dev.kiln.llo.LloProgram] is always verified; a
/// [dev.kiln.llo.LloFunction] holds ops in arrays and says where blocks begin and what is on the stack there. An
/// [dev.kiln.llo.LloEngine] makes an [dev.kiln.llo.LloInstance] of it; [dev.kiln.llo.LloReference] is the plain
/// one, [dev.kiln.llo.LloCompiled] is machine code, [dev.kiln.llo.LloTiered] begins as the one and becomes the other.
///
/// # What is verified
///
/// Every op finds operands of its types; the stack is the same on every way to an op; labels, names, arguments and
/// locals exist and have the type asked for; `RET` finds the declared result and nothing else; control does not
/// fall off the end. Code that control cannot reach is allowed: its operands are checked, its stack is not, and
/// compilers leave it out. A function has at most 100 arguments, 8,191 locals and 8,191 slots of stack.
///
/// # What is guarded
///
/// *Memory.* A pointer is an offset into the program's one region, the same on every engine: see
/// [dev.kiln.llo.LloProgram]. `P` is unsigned, `off` signed, and their sum does not wrap around; an access of `n`
/// bytes at the sum is allowed when the sum is at most the region's size - `n`; else the trap is OUT_OF_BOUNDS. It
/// need not be aligned. All is little-endian.
///
/// *Division.* `DIV MOD UDIV UMOD` by zero trap, DIVISION_BY_ZERO, on `I` and `L`; `F` and `D` divide as IEEE 754
/// says. MIN / -1 is MIN, MIN mod -1 is 0.
///
/// *Function pointers.* `LDFN` gives a token, the function's index + 1. `CALLP` of anything else, or of a function
/// of another signature, traps, BAD_CALL.
///
/// *Stack.* Calls too deep trap, STACK_OVERFLOW; how deep that is, is the engine's business.
///
/// *Fuel.* Every function entered, the outermost included, and every jump taken to itself or an earlier op, by
/// `SWITCH` too, takes one unit. The unit that is not there traps, OUT_OF_FUEL, at the jump, or at the first op of
/// the function. A call to the program from outside starts with the full amount; one that a host function makes
/// spends what its caller has left.
///
/// *Cancelling.* Where fuel is spent, after it is spent, a cancelled program traps, CANCELLED.
///
/// A call checks in this order: the pointer, the stack, fuel, cancelling. The bits of a NaN that arithmetic gave
/// are not said: any NaN is as good as any other, and engines need not agree on what `BITS` or a store makes of it.
package dev.kiln.llo;
