package dev.kiln.vm;

import dev.kiln.ir.Convention;
import dev.kiln.target.Abi;
import dev.kiln.target.CpuFeatures;
import dev.kiln.target.Target;
import java.util.ArrayList;
import java.util.List;

/// Everything that an interpreter runs on: machine code for this machine, with and without what its CPU has beyond the
/// baseline, and the reference with the registers of each convention.
record Engines(List<Engine> all) implements AutoCloseable {
    static Engines of(Interpreter vm) {
        List<Engine> all = new ArrayList<>();
        all.add(vm.build(Target.host()).load());
        all.add(vm.build(Target.host().with(CpuFeatures.BASELINE)).load());
        all.add(vm.reference(Convention.PLAIN));
        for (Abi abi : List.of(Abi.SYSV, Abi.WIN64, Abi.AAPCS64)) {
            all.add(vm.reference(abi.convention()));
        }
        return new Engines(all);
    }

    @Override
    public void close() {
        all.forEach(Engine::close);
    }
}
