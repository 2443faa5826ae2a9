/// EACG, exAmour's bytecode: instructions with up to three operands over sixteen registers, written by a front end
/// that knows no machine, run by a back end that trusts no bytecode.
///
/// [dev.kiln.eacg.Eacg] is the front end; [dev.kiln.eacg.EacgProgram] reads bytes and text. An
/// [dev.kiln.eacg.Environment] says what programs may use, also while they live. What runs them is
/// [dev.kiln.eacg.EacgCompiled], or [dev.kiln.eacg.EacgReference].
///
/// ```java
/// Environment environment = new Environment();
/// environment.region(0x1000, 4096);
/// EacgProgram program = EacgProgram.parse("sum.eacg", """
///             mov 0:64, rax
///         L1: add rax, m64[rdi], rax
///             add rdi, 8:64, rdi
///             sub rsi, 1:64, rsi
///             jnz L1
///             ret
///         """);
/// try (EacgInstance sum = new EacgCompiled(program, environment)) {
///     long result = sum.execute(0x1000, 512);
/// }
/// ```
package dev.kiln.eacg;
