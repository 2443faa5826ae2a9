/// The register allocator: from virtual registers to physical ones, from IR to IR.
package dev.kiln.target.alloc;
