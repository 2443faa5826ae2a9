package dev.kiln.eacg;

import java.util.List;

/// What runs programs.
enum Engines {
    REFERENCE {
        @Override
        EacgInstance load(EacgProgram program, Environment environment) {
            return new EacgReference(program, environment);
        }
    },
    COMPILED {
        @Override
        EacgInstance load(EacgProgram program, Environment environment) {
            return new EacgCompiled(program, environment);
        }
    };

    abstract EacgInstance load(EacgProgram program, Environment environment);

    static List<Engines> all() {
        return List.of(values());
    }
}
