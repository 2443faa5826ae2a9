// Measures one assembler for dev.kiln.bench.EmissionRounds: for each line of input it emits the stream some times and
// prints the nanoseconds of processor time that an instruction took. The first line of output is the size of the code.
#include <cstdio>
#include <ctime>

static const int INSTRUCTIONS = 82;
static const int COPIES = 64;
static const int CALLS = 1000;

static double seconds() {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

// emit: writes the copies into a fresh or emptied buffer and returns its size
static int measure(size_t (*emit)()) {
    printf("%zu\n", emit());
    fflush(stdout);
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
        double start = seconds();
        for (int i = 0; i < CALLS; i++) {
            emit();
        }
        printf("%.4f\n", (seconds() - start) * 1e9 / CALLS / INSTRUCTIONS / COPIES);
        fflush(stdout);
    }
    return 0;
}
