package dev.kiln.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class MachineTest {
    private static final long TARGET = 0x1122334455667788L;

    @Test
    void jumpsAnywhere() {
        // mov r11, imm64; jmp r11
        assertThat(HexFormat.of().formatHex(Machine.X64.jump(TARGET))).isEqualTo("49bb887766554433221141ffe3");
        // ldr x16, +8; br x16; the address
        assertThat(HexFormat.of().formatHex(Machine.A64.jump(TARGET))).isEqualTo("5000005800021fd68877665544332211");
    }

    @Test
    void jumpsThroughMemory() {
        // mov r11, imm64; jmp [r11]
        assertThat(HexFormat.of().formatHex(Machine.X64.jumpThrough(TARGET))).isEqualTo("49bb887766554433221141ff23");
        // ldr x16, +16; ldr x16, [x16]; br x16; nop; the address
        assertThat(HexFormat.of().formatHex(Machine.A64.jumpThrough(TARGET)))
                .isEqualTo("90000058100240f900021fd61f2003d58877665544332211");
    }

    @Test
    void knowsTheStackPointer() {
        // lea rax, [rsp + 8]; ret
        assertThat(HexFormat.of().formatHex(Machine.X64.stackPointer())).isEqualTo("488d442408c3");
        // mov x0, sp; ret
        assertThat(HexFormat.of().formatHex(Machine.A64.stackPointer())).isEqualTo("e0030091c0035fd6");
    }
}
