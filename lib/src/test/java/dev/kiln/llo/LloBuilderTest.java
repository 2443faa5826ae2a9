package dev.kiln.llo;

import static dev.kiln.llo.LloType.D;
import static dev.kiln.llo.LloType.F;
import static dev.kiln.llo.LloType.I;
import static dev.kiln.llo.LloType.L;
import static dev.kiln.llo.LloType.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LloBuilderTest {
    @Test
    void buildsFib() {
        LloBuilder program = new LloBuilder();
        LloCode fib = program.func("fib", LloSignature.of(I, I));
        fib.ldarg(I, 0).ldc(2).jlt(I, "small");
        fib.ldarg(I, 0).ldc(1).sub(I).call("fib");
        fib.ldarg(I, 0).ldc(2).sub(I).call("fib");
        fib.add(I).ret();
        fib.label("small").ldarg(I, 0).ret();
        LloInstance instance = new LloReference(program.build(), LloHosts.NONE, LloOptions.DEFAULT);
        assertThat(instance.call("fib", 20)).isEqualTo(6765);
    }

    /// Every method once; what it makes is what the text with its name makes.
    @Test
    void hasAMethodForEveryOp() {
        LloBuilder program = new LloBuilder();
        program.host("h", LloSignature.ofVoid(I));
        program.data("d").u8(1).i16(2).i32(3).i64(4).f32(5).f64(6).text("seven").zero(8);
        program.heap(64);
        LloCode f = program.func("f", LloSignature.of(I, I)).locals(I, D);
        f.ldc(1)
                .ldc(2L)
                .ldc(3f)
                .ldc(4d)
                .ldcP(5)
                .ldarg(I, 0)
                .starg(I, 0)
                .ldloc(D, 1)
                .stloc(D, 1);
        f.lda("d")
                .lda("heap")
                .ldfn("f")
                .drop()
                .drop()
                .drop()
                .dup()
                .swap()
                .over()
                .rot()
                .drop()
                .drop();
        f.drop().drop().drop().drop();
        f.dup()
                .add(I)
                .dup()
                .sub(I)
                .dup()
                .mul(I)
                .dup()
                .div(I)
                .dup()
                .mod(I)
                .dup()
                .udiv(I)
                .dup()
                .umod(I)
                .neg(I);
        f.dup()
                .and(I)
                .dup()
                .or(I)
                .dup()
                .xor(I)
                .not(I)
                .dup()
                .shl(I)
                .dup()
                .shr(I)
                .dup()
                .ushr(I)
                .dup()
                .min(I);
        f.dup()
                .max(I)
                .abs(I)
                .cvt(I, D)
                .sqrt(D)
                .floor(D)
                .ceil(D)
                .trunc(D)
                .cvt(D, I)
                .clz(I)
                .ctz(I)
                .popcnt(I);
        f.bswap(I)
                .dup()
                .rotl(I)
                .dup()
                .rotr(I)
                .dup()
                .eq(I)
                .dup()
                .ne(I)
                .dup()
                .lt(I)
                .dup()
                .le(I)
                .dup()
                .gt(I);
        f.dup()
                .ge(I)
                .dup()
                .ult(I)
                .dup()
                .ule(I)
                .dup()
                .ugt(I)
                .dup()
                .uge(I)
                .cvtu()
                .cvt(L, I)
                .bits(I, F)
                .bits(F, I);
        f.dup().dup().sel(I);
        f.jmp("a")
                .label("a")
                .dup()
                .jt("a")
                .dup()
                .jf("a")
                .dup()
                .dup()
                .jeq(I, "a")
                .dup()
                .dup()
                .jne(I, "a");
        f.dup()
                .dup()
                .jlt(I, "a")
                .dup()
                .dup()
                .jle(I, "a")
                .dup()
                .dup()
                .jgt(I, "a")
                .dup()
                .dup()
                .jge(I, "a");
        f.dup()
                .dup()
                .jult(I, "a")
                .dup()
                .dup()
                .jule(I, "a")
                .dup()
                .dup()
                .jugt(I, "a")
                .dup()
                .dup()
                .juge(I, "a");
        f.dup().switch_(List.of("a", "b"), "b").label("b");
        f.lda("d").ld(I, 4).drop().ldcP(16).dup().st(P, 0);
        f.lda("d")
                .ldb(1)
                .drop()
                .lda("d")
                .ldub(1)
                .drop()
                .lda("d")
                .ldw(1)
                .drop()
                .lda("d")
                .lduw(1)
                .drop();
        f.lda("d")
                .ldc(1)
                .stb(0)
                .lda("d")
                .ldc(1)
                .stw(0)
                .lda("d")
                .ldc(1)
                .lea(3, -8)
                .drop();
        f.call("f").ldcP(1).callp(LloSignature.of(I, I)).dup().host("h").ret();
        LloProgram built = program.build();
        Set<LloOp> missing = EnumSet.allOf(LloOp.class);
        for (int i = 0; i < built.entry().opCount(); i++) {
            missing.remove(built.entry().op(i));
        }
        assertThat(missing).isEmpty();
        assertThat(LloProgram.parse("built", built.toString())).isEqualTo(built);
        assertThat(LloProgram.read("built", built.toBytes())).isEqualTo(built);
    }

    @Test
    void refusesAFormThatIsNotThere() {
        LloCode f = new LloBuilder().func("f", LloSignature.ofVoid());
        assertThatThrownBy(() -> f.not(F)).hasMessage("there is no op NOT_F, but NOT_I NOT_L");
        assertThatThrownBy(() -> f.cvt(I, I)).hasMessageStartingWith("there is no op CVT_I_I, but CVT_I_L");
        assertThatThrownBy(() -> f.lea(32, 0)).hasMessage("LEA shifts by 0 to 31, not by 32");
    }

    @Test
    void namesFunctionAndOpWhereNoLineIsKnown() {
        LloBuilder program = new LloBuilder();
        program.func("f", LloSignature.ofVoid()).ldc(1).ldc(2L).add(I).ret();
        assertThatThrownBy(program::build)
                .hasMessage("function f, op 2: ADD_I needs (I I) on top of the stack, found (I L)");
    }

    @Test
    void knowsTheLinesItIsTold() {
        LloBuilder program = new LloBuilder("front.end");
        program.line(3)
                .func("f", LloSignature.of(I, I))
                .line(4)
                .ldarg(I, 0)
                .ldc(0)
                .line(5)
                .div(I)
                .ret();
        LloProgram built = program.build();
        assertThat(built.entry().line()).isEqualTo(3);
        LloInstance instance = new LloReference(built, LloHosts.NONE, LloOptions.DEFAULT);
        assertThatThrownBy(() -> instance.call("f", 1)).hasMessage("front.end:5: division by zero in f at DIV_I");
    }

    @Test
    void findsNamesForLabels() {
        LloCode f = new LloBuilder().func("f", LloSignature.ofVoid());
        f.label("L1");
        assertThat(List.of(f.fresh(), f.fresh(), f.fresh())).containsExactly("L0", "L2", "L3");
    }

    @Test
    void readsBackLabelsThatAreNamedLikeSomethingElse() {
        LloBuilder program = new LloBuilder();
        LloCode f = program.func("func", LloSignature.ofVoid());
        for (String label : List.of("end", "locals", "func", "data", "ADD_I", "LDC_I", "I", "zero", "nan")) {
            f.label(label).ldc(0).jt(label);
        }
        f.ret();
        program.data("data").u8(1);
        LloProgram built = program.build();
        assertThat(LloProgram.parse("built", built.toString())).isEqualTo(built);
        assertThatThrownBy(() -> f.label("SWITCH")).hasMessageStartingWith("'SWITCH' is no name for a label");
    }

    @Test
    void hasOneFormForADataHoweverItWasWritten() {
        LloBuilder apart = new LloBuilder();
        apart.func("f", LloSignature.ofVoid()).ret();
        LloDataBuilder data =
                apart.data("d").u8(1).zero(0).u8(2).text("").u8().u8(3).zero(4).zero(5);
        apart.build();
        data.zero(1).text("a").text("b");
        LloProgram built = apart.build();
        assertThat(built.toString()).startsWith("data d: u8 1 2 3 zero 10 \"ab\"\n");
        assertThat(LloProgram.parse("built", built.toString())).isEqualTo(built);
        assertThat(LloProgram.read("built", built.toBytes())).isEqualTo(built);
    }

    @Test
    void builtTwiceIsTheSame() {
        LloBuilder program = new LloBuilder();
        program.data("d").u8(1, 2).zero(5);
        program.func("f", LloSignature.of(P)).lda("d").ret();
        LloProgram first = program.build();
        assertThat(program.build()).isEqualTo(first);
        program.func("g", LloSignature.ofVoid()).ret();
        assertThat(program.build()).isNotEqualTo(first);
        assertThat(first.functions()).hasSize(1);
    }
}
