/* The kernels of examples/ir/vectors.ir in C, for vectors of BYTES bytes: loops for gcc to vectorise, and where it
   cannot, its vector extensions. Sums of floats are of whole numbers, the same in any order. */
#include <immintrin.h>
#include <math.h>
#include <stdint.h>

float dot(const float *a, int64_t n) {
    const float *b = a + n / 4;
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (int64_t i = 0; i < n / 4; i++) sum = __builtin_fmaf(a[i], b[i], sum);
    return sum;
}

void saxpy(const float *restrict a, int64_t n) {
    float *restrict b = (float *)a + n / 4;
    for (int64_t i = 0; i < n / 4; i++) b[i] = __builtin_fmaf(0.5f, a[i], b[i]);
}

void norm(const float *restrict a, int64_t n) {
    const float *restrict b = a + n / 4;
    float *restrict c = (float *)b + n / 4;
    for (int64_t i = 0; i < n / 4; i++) c[i] = sqrtf(__builtin_fmaf(a[i], a[i], b[i] * b[i]));
}

int64_t largest(const int32_t *a, int64_t n) {
    int32_t largest = a[0];
    for (int64_t i = 0; i < n / 4; i++) largest = a[i] > largest ? a[i] : largest;
    return largest;
}

int64_t distance(const uint8_t *a, int64_t n) {
    const uint8_t *b = a + n;
    uint8_t largest = 0;
    for (int64_t i = 0; i < n; i++) {
        uint8_t upper = a[i] > b[i] ? a[i] : b[i], lower = a[i] < b[i] ? a[i] : b[i];
        uint8_t difference = upper - lower;
        largest = difference > largest ? difference : largest;
    }
    return largest;
}

void blend(const uint16_t *restrict a, int64_t n) {
    const uint16_t *restrict b = a + n / 2;
    uint16_t *restrict c = (uint16_t *)b + n / 2;
    for (int64_t i = 0; i < n / 2; i++) c[i] = (uint16_t)(77 * a[i] + 179 * b[i]) >> 8;
}

enum { LANES = BYTES / 4 };
typedef float floats __attribute__((vector_size(BYTES)));
typedef int32_t ints __attribute__((vector_size(BYTES)));

static inline int any(ints mask) {
#if BYTES == 16
    return _mm_movemask_ps((__m128)mask);
#elif BYTES == 32
    return _mm256_movemask_ps((__m256)mask);
#else
    return _mm512_movepi32_mask((__m512i)mask);
#endif
}

int64_t mandelbrot(const void *unused, int64_t n) {
    float distance = 2.0f / n;
    floats steps;
    for (int i = 0; i < LANES; i++) steps[i] = i * distance;
    ints points = {};
    for (int64_t y = 0; y < n; y++) {
        floats ci = (y * distance - 1) - (floats){};
        for (int64_t x = 0; x < n; x += LANES) {
            floats cr = (x * distance - 1.5f) + steps;
            floats zr = {}, zi = {}, zr2 = {}, zi2 = {};
            ints left = zr == zr;
            for (int rounds = 0; rounds < 5 && any(left); rounds++)
                for (int round = 0; round < 10; round++) {
                    zi = (zr + zr) * zi + ci;
                    zr = zr2 - zi2 + cr;
                    zr2 = zr * zr;
                    zi2 = zi * zi;
                    left &= zr2 + zi2 <= 4;
                }
            points -= left;
        }
    }
    int64_t sum = 0;
    for (int i = 0; i < LANES; i++) sum += points[i];
    return sum;
}
