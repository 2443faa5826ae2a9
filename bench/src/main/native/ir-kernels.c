/* The kernels of examples/ir in C: the same work in the same order over the same memory. */
#include <math.h>
#include <stdint.h>
#include <string.h>

int64_t sieve(uint8_t *composite, int64_t n) {
    int64_t primes = 0;
    memset(composite, 0, n);
    for (int64_t i = 2; i < n; i++)
        if (!composite[i]) {
            primes++;
            for (int64_t m = i * i; m < n; m += i) composite[m] = 1;
        }
    return primes;
}

double matmul(double *a, int64_t n) {
    double *b = a + n * n, *c = b + n * n;
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++) {
            a[i * n + j] = i + j;
            b[i * n + j] = i - 2 * j;
        }
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++) {
            double sum = 0;
            for (int64_t k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
            c[i * n + j] = sum;
        }
    double trace = 0;
    for (int64_t i = 0; i < n; i++) trace += c[i * n + i];
    return trace;
}

int64_t mandelbrot(int64_t n) {
    int64_t points = 0;
    double distance = 2.0 / n;
    for (int64_t y = 0; y < n; y++) {
        double ci = y * distance - 1;
        for (int64_t x = 0; x < n; x++) {
            double cr = x * distance - 1.5;
            double zr = 0, zi = 0, zr2 = 0, zi2 = 0;
            int rounds = 50;
            do {
                zi = (zr + zr) * zi + ci;
                zr = zr2 - zi2 + cr;
                zr2 = zr * zr;
                zi2 = zi * zi;
            } while (!(zr2 + zi2 > 4) && --rounds);
            points += !rounds;
        }
    }
    return points;
}

struct body { double x, y, z, vx, vy, vz, mass; };

void advance(struct body *bodies, int64_t n) {
    for (; n > 0; n--) {
        for (struct body *p = bodies; p < bodies + 5; p++)
            for (struct body *q = p + 1; q < bodies + 5; q++) {
                double dx = p->x - q->x, dy = p->y - q->y, dz = p->z - q->z;
                double square = dx * dx + dy * dy + dz * dz;
                double magnitude = 0.01 / (square * sqrt(square));
                double qm = q->mass * magnitude, pm = p->mass * magnitude;
                p->vx -= dx * qm;
                p->vy -= dy * qm;
                p->vz -= dz * qm;
                q->vx += dx * pm;
                q->vy += dy * pm;
                q->vz += dz * pm;
            }
        for (struct body *p = bodies; p < bodies + 5; p++) {
            p->x += 0.01 * p->vx;
            p->y += 0.01 * p->vy;
            p->z += 0.01 * p->vz;
        }
    }
}

int64_t fannkuch(uint8_t *p, int64_t n) {
    uint8_t *turning = p + 16, *count = p + 32;
    int64_t r = n, checksum = 0, most = 0, permutation = 0;
    for (int64_t i = 0; i < n; i++) p[i] = i;
    for (;;) {
        for (; r > 1; r--) count[r - 1] = r;
        memcpy(turning, p, 16);
        int64_t turns = 0;
        for (int64_t first; (first = turning[0]) != 0; turns++)
            for (uint8_t *left = turning, *right = left + first; left < right; left++, right--) {
                uint8_t number = *left;
                *left = *right;
                *right = number;
            }
        if (turns > most) most = turns;
        checksum += permutation ? -turns : turns;
        permutation ^= 1;
        for (;; r++) {
            if (r == n) return checksum * 100 + most;
            uint8_t first = p[0];
            for (int64_t i = 0; i < r; i++) p[i] = p[i + 1];
            p[r] = first;
            if (--count[r]) break;
        }
    }
}

static const uint32_t k[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

#define ROR(x, n) ((x) >> (n) | (x) << (32 - (n)))

void blocks(uint32_t *state, const uint8_t *p, int64_t n) {
    uint32_t w[64];
    for (; n > 0; n--, p += 64) {
        for (int t = 0; t < 16; t++) {
            uint32_t word;
            memcpy(&word, p + 4 * t, 4);
            w[t] = __builtin_bswap32(word);
        }
        for (int t = 0; t < 48; t++) {
            uint32_t x = w[t + 1], y = w[t + 14];
            w[t + 16] = w[t] + (ROR(x, 7) ^ ROR(x, 18) ^ x >> 3) + w[t + 9] + (ROR(y, 17) ^ ROR(y, 19) ^ y >> 10);
        }
        uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
        uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
        for (int t = 0; t < 64; t++) {
            uint32_t t1 = h + (ROR(e, 6) ^ ROR(e, 11) ^ ROR(e, 25)) + (g ^ (e & (f ^ g))) + k[t] + w[t];
            uint32_t t2 = (ROR(a, 2) ^ ROR(a, 13) ^ ROR(a, 22)) + ((a & b) | (c & (a | b)));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
