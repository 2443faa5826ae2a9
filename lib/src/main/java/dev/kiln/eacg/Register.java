package dev.kiln.eacg;

import java.util.List;
import java.util.Optional;

/// A register of the bytecode: one of sixteen values of 64 bits with these names, on every machine, or the status
/// word; the size picks the low part.
///
/// @param number as descriptors have it
/// @param size 8 to 64 bits
public record Register(int number, Size size) implements Destination {
    /// How many there are, the status word not counted.
    static final int COUNT = 16;
    /// The index of the status word, after those of the others.
    static final int FLAGS_INDEX = COUNT;

    private static final List<String> NAMES = List.of(
            "al ax eax rax",
            "bl bx ebx rbx",
            "cl cx ecx rcx",
            "dl dx edx rdx",
            "bpl bp ebp rbp",
            "spl sp esp rsp",
            "sil si esi rsi",
            "dil di edi rdi",
            "r8b r8w r8d r8",
            "r9b r9w r9d r9",
            "r10b r10w r10d r10",
            "r11b r11w r11d r11",
            "r12b r12w r12d r12",
            "r13b r13w r13d r13",
            "r14b r14w r14d r14",
            "r15b r15w r15d r15",
            "flagsb flags eflags rflags");

    /// `al`.
    public static final Register AL = new Register(0x00, Size.B8);
    /// `ax`.
    public static final Register AX = new Register(0x00, Size.B16);
    /// `eax`.
    public static final Register EAX = new Register(0x00, Size.B32);
    /// `rax`.
    public static final Register RAX = new Register(0x00, Size.B64);
    /// `bl`.
    public static final Register BL = new Register(0x01, Size.B8);
    /// `bx`.
    public static final Register BX = new Register(0x01, Size.B16);
    /// `ebx`.
    public static final Register EBX = new Register(0x01, Size.B32);
    /// `rbx`.
    public static final Register RBX = new Register(0x01, Size.B64);
    /// `cl`.
    public static final Register CL = new Register(0x03, Size.B8);
    /// `cx`.
    public static final Register CX = new Register(0x03, Size.B16);
    /// `ecx`.
    public static final Register ECX = new Register(0x03, Size.B32);
    /// `rcx`.
    public static final Register RCX = new Register(0x03, Size.B64);
    /// `dl`.
    public static final Register DL = new Register(0x04, Size.B8);
    /// `dx`.
    public static final Register DX = new Register(0x04, Size.B16);
    /// `edx`.
    public static final Register EDX = new Register(0x04, Size.B32);
    /// `rdx`.
    public static final Register RDX = new Register(0x04, Size.B64);
    /// `bpl`.
    public static final Register BPL = new Register(0x05, Size.B8);
    /// `bp`.
    public static final Register BP = new Register(0x05, Size.B16);
    /// `ebp`.
    public static final Register EBP = new Register(0x05, Size.B32);
    /// `rbp`.
    public static final Register RBP = new Register(0x05, Size.B64);
    /// `spl`.
    public static final Register SPL = new Register(0x06, Size.B8);
    /// `sp`.
    public static final Register SP = new Register(0x06, Size.B16);
    /// `esp`.
    public static final Register ESP = new Register(0x06, Size.B32);
    /// `rsp`.
    public static final Register RSP = new Register(0x06, Size.B64);
    /// `sil`.
    public static final Register SIL = new Register(0x07, Size.B8);
    /// `si`.
    public static final Register SI = new Register(0x07, Size.B16);
    /// `esi`.
    public static final Register ESI = new Register(0x07, Size.B32);
    /// `rsi`.
    public static final Register RSI = new Register(0x07, Size.B64);
    /// `dil`.
    public static final Register DIL = new Register(0x08, Size.B8);
    /// `di`.
    public static final Register DI = new Register(0x08, Size.B16);
    /// `edi`.
    public static final Register EDI = new Register(0x08, Size.B32);
    /// `rdi`.
    public static final Register RDI = new Register(0x08, Size.B64);
    /// `r8b`.
    public static final Register R8B = new Register(0x10, Size.B8);
    /// `r8w`.
    public static final Register R8W = new Register(0x10, Size.B16);
    /// `r8d`.
    public static final Register R8D = new Register(0x10, Size.B32);
    /// `r8`.
    public static final Register R8 = new Register(0x10, Size.B64);
    /// `r9b`.
    public static final Register R9B = new Register(0x11, Size.B8);
    /// `r9w`.
    public static final Register R9W = new Register(0x11, Size.B16);
    /// `r9d`.
    public static final Register R9D = new Register(0x11, Size.B32);
    /// `r9`.
    public static final Register R9 = new Register(0x11, Size.B64);
    /// `r10b`.
    public static final Register R10B = new Register(0x12, Size.B8);
    /// `r10w`.
    public static final Register R10W = new Register(0x12, Size.B16);
    /// `r10d`.
    public static final Register R10D = new Register(0x12, Size.B32);
    /// `r10`.
    public static final Register R10 = new Register(0x12, Size.B64);
    /// `r11b`.
    public static final Register R11B = new Register(0x13, Size.B8);
    /// `r11w`.
    public static final Register R11W = new Register(0x13, Size.B16);
    /// `r11d`.
    public static final Register R11D = new Register(0x13, Size.B32);
    /// `r11`.
    public static final Register R11 = new Register(0x13, Size.B64);
    /// `r12b`.
    public static final Register R12B = new Register(0x14, Size.B8);
    /// `r12w`.
    public static final Register R12W = new Register(0x14, Size.B16);
    /// `r12d`.
    public static final Register R12D = new Register(0x14, Size.B32);
    /// `r12`.
    public static final Register R12 = new Register(0x14, Size.B64);
    /// `r13b`.
    public static final Register R13B = new Register(0x15, Size.B8);
    /// `r13w`.
    public static final Register R13W = new Register(0x15, Size.B16);
    /// `r13d`.
    public static final Register R13D = new Register(0x15, Size.B32);
    /// `r13`.
    public static final Register R13 = new Register(0x15, Size.B64);
    /// `r14b`.
    public static final Register R14B = new Register(0x16, Size.B8);
    /// `r14w`.
    public static final Register R14W = new Register(0x16, Size.B16);
    /// `r14d`.
    public static final Register R14D = new Register(0x16, Size.B32);
    /// `r14`.
    public static final Register R14 = new Register(0x16, Size.B64);
    /// `r15b`.
    public static final Register R15B = new Register(0x17, Size.B8);
    /// `r15w`.
    public static final Register R15W = new Register(0x17, Size.B16);
    /// `r15d`.
    public static final Register R15D = new Register(0x17, Size.B32);
    /// `r15`.
    public static final Register R15 = new Register(0x17, Size.B64);
    /// `flagsb`.
    public static final Register FLAGSB = new Register(0x09, Size.B8);
    /// `flags`.
    public static final Register FLAGS = new Register(0x09, Size.B16);
    /// `eflags`.
    public static final Register EFLAGS = new Register(0x09, Size.B32);
    /// `rflags`.
    public static final Register RFLAGS = new Register(0x09, Size.B64);

    /// A register that a program may name.
    ///
    /// @throws EacgException when there is none of this number and size
    public Register {
        Optional<String> problem = problem(number, size);
        if (problem.isPresent()) {
            throw new EacgException(problem.get());
        }
    }

    /// What is wrong with a register of this number and size.
    static Optional<String> problem(int number, Size size) {
        if (number >= 0xA && number <= 0xF) {
            return Optional.of("the segment register "
                    + List.of("ss", "cs", "ds", "es", "fs", "gs").get(number - 0xA) + " is always refused");
        }
        if (number < 0 || number == 2 || number > 0x17) {
            return Optional.of("there is no register " + number);
        }
        return size == Size.B128
                ? Optional.of("register " + number + " has 64 bits: 128 are in vector registers")
                : Optional.empty();
    }

    /// The index of the register with the given number: 0 to 15 in the order of the numbers, then the status word.
    static int index(int number) {
        return number >= 0x10 ? number - 8 : number == 9 ? FLAGS_INDEX : number < 2 ? number : number - 1;
    }

    /// The number of the register with the given index.
    static int number(int index) {
        return index == FLAGS_INDEX ? 9 : index >= 8 ? index + 8 : index < 2 ? index : index + 1;
    }

    /// The 64-bit register with the given index.
    static Register at(int index) {
        return new Register(number(index), Size.B64);
    }

    /// 0 to 15 in the order of the numbers, then the status word.
    int index() {
        return index(number);
    }

    /// True for the status word.
    boolean isFlags() {
        return number == 9;
    }

    /// Another part of the same register.
    public Register as(Size part) {
        return part == size ? this : new Register(number, part);
    }

    /// The register with the given name.
    static Optional<Register> named(String name) {
        for (int i = 0; i <= COUNT; i++) {
            List<String> names = List.of(NAMES.get(i).split(" "));
            if (names.contains(name)) {
                return Optional.of(new Register(number(i), Size.of(names.indexOf(name))));
            }
        }
        return Optional.empty();
    }

    /// All names.
    static List<String> names() {
        return NAMES.stream()
                .flatMap(names -> List.of(names.split(" ")).stream())
                .toList();
    }

    /// The name, which tells the size.
    @Override
    public String toString() {
        return NAMES.get(index()).split(" ")[size.ordinal()];
    }
}
