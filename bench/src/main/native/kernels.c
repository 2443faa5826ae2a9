/* The programs of examples/llo that make good measures, in C: the same work in the same order. */
#include <math.h>
#include <stdint.h>
#include <string.h>

int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

static unsigned char composite[10000000];

int sieve(int n) {
    int primes = 0;
    memset(composite, 0, n);
    for (int i = 2; i < n; i++) {
        if (!composite[i]) {
            primes++;
            if (i <= 46340)
                for (int m = i * i; m < n; m += i) composite[m] = 1;
        }
    }
    return primes;
}

static double a[512 * 512], b[512 * 512], c[512 * 512];

double matmul(int n) {
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            a[i * n + j] = i + j;
            b[i * n + j] = i - j;
        }
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
            c[i * n + j] = sum;
        }
    double trace = 0;
    for (int i = 0; i < n; i++) trace += c[i * n + i];
    return trace;
}

static uint32_t table[256];

static uint32_t update(uint32_t crc, const unsigned char *from, int length) {
    crc = ~crc;
    while (length-- > 0) crc = table[(crc ^ *from++) & 255] ^ crc >> 8;
    return ~crc;
}

int crc32(int n) {
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t crc = byte;
        for (int bits = 8; bits > 0; bits--) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        table[byte] = crc;
    }
    uint32_t crc = 0;
    for (; n > 0; n--) crc = update(crc, (const unsigned char *) "123456789", 9);
    return (int) crc;
}

static int32_t words[1000000];

static void sort(int32_t *low, int32_t *high) {
    if (low >= high) return;
    int32_t *left = low, *right = high, pivot = low[(high - low) / 2];
    do {
        while (*left < pivot) left++;
        while (*right > pivot) right--;
        if (left <= right) {
            int32_t word = *left;
            *left++ = *right;
            *right-- = word;
        }
    } while (left <= right);
    sort(low, right);
    sort(left, high);
}

int quicksort(int n) {
    uint32_t seed = 42;
    int disorder = 0;
    for (int i = 0; i < n; i++) words[i] = (int32_t) (seed = seed * 1103515245u + 12345u);
    sort(words, words + n - 1);
    for (int i = 1; i < n; i++) disorder += words[i - 1] > words[i];
    return disorder;
}

struct body { double x, y, z, vx, vy, vz, mass; };

static struct body bodies[5] = {
    {0, 0, 0, 0, 0, 0, 39.47841760435743},
    {4.841431442464721, -1.1603200440274284, -0.10362204447112311, 0.606326392995832, 2.81198684491626,
     -0.02521836165988763, 0.03769367487038949},
    {8.34336671824458, 4.124798564124305, -0.4035234171143214, -1.0107743461771468, 1.8256623712304119,
     0.008415761376584154, 0.011286326131968767},
    {12.894369562139131, -15.111151401698631, -0.22330757889265573, 1.0827910064415354, 0.8687130181696082,
     -0.010832637401363636, 0.0017237240570597112},
    {15.379697114850917, -25.919314609987964, 0.17925877295037118, 0.979090732243898, 0.5946989986476762,
     -0.034755955504078104, 0.0020336868699246304}};

void advance(void) {
    for (struct body *p = bodies; p < bodies + 5; p++)
        for (struct body *q = p + 1; q < bodies + 5; q++) {
            double dx = p->x - q->x, dy = p->y - q->y, dz = p->z - q->z;
            double square = dx * dx + dy * dy + dz * dz;
            double mag = 0.01 / (square * sqrt(square));
            p->vx -= dx * q->mass * mag;
            q->vx += dx * p->mass * mag;
            p->vy -= dy * q->mass * mag;
            q->vy += dy * p->mass * mag;
            p->vz -= dz * q->mass * mag;
            q->vz += dz * p->mass * mag;
        }
    for (struct body *p = bodies; p < bodies + 5; p++) {
        p->x += 0.01 * p->vx;
        p->y += 0.01 * p->vy;
        p->z += 0.01 * p->vz;
    }
}

int inside(double cr, double ci) {
    double zr = 0, zi = 0, zr2 = 0, zi2 = 0;
    for (int rounds = 0; rounds < 50; rounds++) {
        zi = 2 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
        zr2 = zr * zr;
        zi2 = zi * zi;
        if (zr2 + zi2 > 4) return 0;
    }
    return 1;
}

static uint8_t permutation[48];
static volatile int64_t printed;

static int turns(int n) {
    int turns = 0;
    memcpy(permutation + 16, permutation, n);
    for (; permutation[16]; turns++)
        for (uint8_t *left = permutation + 16, *right = left + permutation[16]; left < right; left++, right--) {
            uint8_t number = *left;
            *left = *right;
            *right = number;
        }
    return turns;
}

int fannkuch(int n) {
    int r = n, most = 0, sign = 1;
    int64_t checksum = 0;
    for (int i = 0; i < n; i++) permutation[i] = i;
    for (;;) {
        for (; r > 1; r--) permutation[r + 31] = r;
        int turned = turns(n);
        if (turned > most) most = turned;
        checksum += turned * sign;
        sign = -sign;
        for (;; r++) {
            if (r >= n) {
                printed = checksum;
                return most;
            }
            uint8_t first = permutation[0];
            for (int i = 0; i < r; i++) permutation[i] = permutation[i + 1];
            permutation[r] = first;
            if (--permutation[r + 32]) break;
        }
    }
}

static uint32_t state[8] = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
static uint32_t w[64];
static uint8_t text[1024];
static const uint32_t k[64] = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

static inline uint32_t rotated(uint32_t x, int by) { return x >> by | x << (32 - by); }
static inline uint32_t sigma(uint32_t x, int i, int j, int by) { return rotated(x, i) ^ rotated(x, j) ^ x >> by; }
static inline uint32_t turned(uint32_t x, int i, int j, int by) { return rotated(x, i) ^ rotated(x, j) ^ rotated(x, by); }

void block(int64_t at) {
    for (int t = 0; t < 16; t++) {
        uint32_t word;
        memcpy(&word, text + at + 4 * t, 4);
        w[t] = __builtin_bswap32(word);
    }
    for (int t = 16; t < 64; t++) w[t] = w[t - 16] + sigma(w[t - 15], 7, 18, 3) + w[t - 7] + sigma(w[t - 2], 17, 19, 10);
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int t = 0; t < 64; t++) {
        uint32_t sum = h + turned(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + k[t] + w[t];
        h = g, g = f, f = e, e = d + sum;
        sum += turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
        d = c, c = b, b = a, a = sum;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}
