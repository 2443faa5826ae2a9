/// The AArch64 assembler: A64 without SVE and SME.
///
/// Everything is driven by the tables of rows beside this package's classes, one row a line of the manual
/// (`legend.ops` says how to read them). The encoder, the parser, the decoder, the formatter and the tests read the
/// same rows.
///
/// *By mnemonics*, for people, in [dev.kiln.a64.A64]:
///
/// ```java
/// A64 a = new A64();
/// Label again = a.label("again");
/// a.mov(X1, 1);
/// a.bind(again);
/// a.mul(X1, X1, X0);
/// a.subs(X0, X0, 1);
/// a.b(Condition.NE, again);
/// a.mov(X0, X1);
/// a.ret();
/// Code code = a.finish();
/// ```
///
/// The types keep `xzr` from where `sp` is meant and the other way round; what they cannot say (which arrangements go
/// together, which values fit) is checked when the instruction is emitted.
///
/// *By rows*, for back ends, in [dev.kiln.a64.A64Assembler]: operands are packed in `long`s by
/// [dev.kiln.a64.Packed], and nothing is allocated.
///
/// ```java
/// A64Assembler a = new A64Assembler();
/// a.emit(Op.ADD, x(0), x(1), shifted(x(2), Shift.LSL, 3));
/// a.emit(Op.LDR, d(0), mem(SP, 16));
/// a.emit(Op.B_COND, cond(Condition.NE), label);
/// a.movImmediate(x(3), 0x1234_5678_9ABC_DEF0L);
/// ```
///
/// *As text*, in [dev.kiln.a64.A64Parser]; and back, in [dev.kiln.a64.A64Decoder] and [dev.kiln.a64.A64Listing].
///
/// Conditional branches out of reach become an inverted branch over a `b`; constants come from `movImmediate` or
/// from the literal pool. Which features are covered, and how that was checked, is in `docs/a64-coverage.md`.
///
/// *To add an instruction*: add its row to a table; if its mnemonic is new, its constant to [dev.kiln.a64.Op] (a
/// test says so), and if it deserves one, its method to the family's interface. To leave room for SVE: `Step` has
/// codes left, and a kind of operand is a byte; a predicate is a kind with its number, a scalable vector one more
/// arrangement.
package dev.kiln.a64;
