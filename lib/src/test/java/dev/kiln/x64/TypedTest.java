package dev.kiln.x64;

import static dev.kiln.x64.Gp.*;
import static dev.kiln.x64.Vec.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.code.Label;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TypedTest {
    @Test
    void reachesEveryMnemonicAndEverySecondNameByAMethod() {
        Set<String> methods = Arrays.stream(X64Assembler.class.getMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
        List<String> missing = new java.util.ArrayList<>();
        for (String name : Mnemonics.names()) {
            if (!methods.contains(name) && !methods.contains(name + "_")) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void goesThroughTheFunnel() {
        X64Assembler a = new X64Assembler();
        Label loop = a.label();
        a.xor(EAX, EAX);
        a.bind(loop);
        a.add(EAX, EDI);
        a.lock().xadd(Mem.at(RSI, 8), RCX);
        a.vaddps(ZMM1.k(Mask.K1).z(), ZMM2, Mem.at(RAX).broadcast(16));
        a.vaddps(ZMM1, ZMM2, ZMM3.round(Rounding.RD_SAE));
        a.mulsd(XMM0, XMM1);
        a.int_(3);
        a.enter(16, 1);
        a.dec(EDI);
        a.jnz(loop);
        a.call(Mem.at(loop));
        a.ret();
        assertThat(HexFormat.of().formatHex(a.finish().bytes()))
                .isEqualTo("31c0" + "01f8" + "f0480fc14e08" + "62f16cd95808" + "62f16c3858cb" + "f20f59c1" + "cd03"
                        + "c8100001" + "ffcf" + "75de" + "ff15d8ffffff" + "c3");
    }
}
