package dev.kiln.llo;

/// What the verifier found out about a function.
///
/// @param shapes the program's stack shapes
/// @param blockStarts the first op of each basic block, ascending
/// @param blockShapes the shape of the stack there; -1 when the block is never reached
/// @param loopHeads whether a jump from its own block or a later one leads there
/// @param maxHeight the most slots the stack ever has
/// @param leaf true when it calls no function
/// @param callsHosts true when it calls a host function
record Facts(
        Shapes shapes,
        int[] blockStarts,
        int[] blockShapes,
        boolean[] loopHeads,
        int maxHeight,
        boolean leaf,
        boolean callsHosts) {}
