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
