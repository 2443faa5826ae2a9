package dev.kiln.llo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the verifier tells a compiler.
final class LloFunctionTest {
    private static LloProgram parse(String text) {
        return LloProgram.parse("t.llo", text);
    }

    /// Each block as its ops and the stack at its start, `*` for a loop head, `-` for one never reached.
    private static List<String> blocks(LloFunction function) {
        List<String> blocks = new ArrayList<>();
        byte[] types = new byte[function.maxHeight()];
        for (int b = 0; b < function.blockCount(); b++) {
            StringBuilder text = new StringBuilder(function.blockStart(b) + "-" + function.blockEnd(b));
            text.append(function.isLoopHead(b) ? "*" : "").append(function.isReached(b) ? " " : " -");
            for (int i = function.height(b) - 1; i >= 0; i--) {
                text.append(function.slot(b, i));
            }
            int height = function.stack(b, types);
            assertThat(height).isEqualTo(function.height(b));
            for (int i = 0; i < height; i++) {
                assertThat(LloType.of(types[i])).isEqualTo(function.slot(b, height - 1 - i));
            }
            assertThat(function.blockAt(function.blockStart(b))).isEqualTo(b);
            blocks.add(text.toString());
        }
        return blocks;
    }

    @Test
    void saysWhereBlocksBeginAndWhatIsOnTheStackThere() {
        LloFunction f = parse("""
                        func f(I) D
                            LDC_D 1
                            LDC_L 2
                        again:
                            LDARG_I 0
                            LDC_I 1
                            SUB_I
                            DUP
                            STARG_I 0
                            JT again
                            LDARG_I 0
                            SWITCH a b : c
                        a:
                            DROP
                            RET
                            DROP
                        unused:
                            JMP b
                        b:
                            SWAP
                            JMP d
                        c:
                            SWAP
                        d:
                            SWAP
                            DROP
                            RET
                        end
                        """).entry();
        assertThat(blocks(f))
                .containsExactly(
                        "0-2 ", "2-8* DL", "8-10 DL", "10-12 DL", "12-14 -", "14-16 DL", "16-17 DL", "17-20 LD");
        assertThat(f.maxHeight()).isEqualTo(4);
        assertThat(f.tableCount()).isEqualTo(1);
        assertThat(List.of(f.target(0, 0), f.target(0, 1), f.target(0, 2))).containsExactly(10, 14, 16);
        assertThat(f.tableSize(0)).isEqualTo(3);
        assertThat(f.labelAt(2)).isEqualTo("again");
        assertThat(f.labelAt(3)).isEqualTo("op 3");
    }

    @Test
    void callsALoopHeadOnlyWhatIsJumpedBackTo() {
        LloFunction f = parse("""
                        func f()
                            JMP body
                        body:
                            JMP test
                        test:
                            LDC_I 0
                            JT body
                        self:
                            LDC_I 0
                            JT self
                            RET
                        end
                        """).entry();
        assertThat(blocks(f)).containsExactly("0-1 ", "1-2* ", "2-4 ", "4-6* ", "6-7 ");
    }

    @Test
    void followsABlockThatIsReachedFromBelowAlone() {
        LloFunction f = parse("""
                        func f(I) I
                            LDC_I 5
                            JMP down
                        up:
                            RET
                        down:
                            JMP up
                        end
                        """).entry();
        assertThat(blocks(f)).containsExactly("0-2 ", "2-3* I", "3-4 I");
    }

    @Test
    void knowsWhoMayComeToCallItself() {
        LloProgram program = parse("""
                host h()
                func leaf()
                    HOST h
                    RET
                end
                func calls()
                    CALL leaf
                    RET
                end
                func self()
                    CALL self
                    RET
                end
                func ping()
                    CALL pong
                    RET
                end
                func pong()
                    CALL ping
                    RET
                end
                func toThem()
                    CALL ping
                    RET
                end
                func pointer(I)
                    LDC_I 1
                    LDC_P 8
                    CALLP (I)
                    RET
                end
                func sameType(I)
                    RET
                end
                func viaPointer(I I)
                    LDARG_I 0
                    LDARG_I 1
                    CALL indirect
                    RET
                end
                func indirect(I I)
                    LDC_L 1
                    LDC_P 1
                    CALLP (L)
                    RET
                end
                func back(L)
                    LDC_I 1
                    LDC_I 1
                    CALL viaPointer
                    RET
                end
                """);
        List<String> recursive = new ArrayList<>();
        List<String> leaves = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        for (LloFunction function : program.functions()) {
            if (function.isRecursive()) {
                recursive.add(function.name());
            }
            if (function.isLeaf()) {
                leaves.add(function.name());
            }
            if (function.callsHosts()) {
                hosts.add(function.name());
            }
        }
        assertThat(recursive).containsExactly("self", "ping", "pong", "pointer", "viaPointer", "indirect", "back");
        assertThat(leaves).containsExactly("leaf", "sameType");
        assertThat(hosts).containsExactly("leaf");
    }

    @Test
    void numbersSignaturesOnce() {
        LloProgram program = parse("""
                func a(I) I
                    LDARG_I 0
                    LDFN a
                    CALLP (I) I
                    RET
                end
                func b()
                    LDC_P 0
                    CALLP () L
                    DROP
                    RET
                end
                func c(I) I
                    LDARG_I 0
                    RET
                end
                """);
        assertThat(program.signatures()).extracting(LloSignature::toString).containsExactly("(I) I", "()", "() L");
        assertThat(program.functions()).extracting(LloFunction::signatureIndex).containsExactly(0, 1, 0);
        assertThat(program.functions().getFirst().immediate(2)).isZero();
        assertThat(program.functions().get(1).immediate(1)).isEqualTo(2);
    }

    @Test
    void survivesACallGraphAHundredThousandDeep() {
        StringBuilder text = new StringBuilder();
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            text.append("func f")
                    .append(i)
                    .append("()\nCALL f")
                    .append((i + 1) % n)
                    .append("\nRET\nend\n");
        }
        assertThat(parse(text.toString()).entry().isRecursive()).isTrue();
    }
}
