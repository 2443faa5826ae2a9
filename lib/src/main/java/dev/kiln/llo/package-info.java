/// LLO, Low-Level Ops: a typed stack machine, verified, guarded, and compiled to machine code.
package dev.kiln.llo;
