/// The AArch64 assembler: tables of rows, and what reads them.
package dev.kiln.a64;
