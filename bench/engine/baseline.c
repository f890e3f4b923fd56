/* The plain C program that bench/engine is measured against: the same patterns, literals and parts of
 * the text, an Aho-Corasick automaton of its own, one thread.
 *
 *   baseline INPUT OUTPUT
 *
 * INPUT is what Workload.swift writes: 32-bit numbers in the machine's order, and byte strings with
 * their length in front. OUTPUT receives three numbers for each match: rule, start, end. Standard
 * output receives the seconds of processor time of the quickest run. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Rule numbers of literals that open the gate: for literals with blanks, and for all. */
#define ANY_BLANK (UINT32_MAX - 1)
#define ANY_RULE UINT32_MAX

typedef struct { const uint8_t *bytes; uint32_t length; } string;
typedef struct { string *slots; uint32_t mask; int caseless; } wordset;
typedef struct {
  uint32_t group, needed, blank, set_count;
  pcre2_code *code;
  wordset *sets;
} rule;
typedef struct { string text; uint32_t rule, demand, before, after; } literal;
typedef struct { uint32_t count; uint32_t *bounds; } unit_list;
typedef struct { uint32_t rule, start, end; } match;

static uint8_t *input, *cursor;
static rule *rules;
static uint32_t rule_count, group_count;
static unit_list *groups;
static string text;
static pcre2_match_data *data;
static pcre2_match_context *context;
static match *matches;
static size_t match_count, match_room;

static void fail(const char *message) {
  fprintf(stderr, "baseline: %s\n", message);
  exit(2);
}

static void *room(size_t size) {
  void *memory = calloc(1, size ? size : 1);
  if (!memory) fail("out of memory");
  return memory;
}

static uint32_t number(void) {
  uint32_t value;
  memcpy(&value, cursor, 4);
  cursor += 4;
  return value;
}

static string bytes(void) {
  string found;
  found.length = number();
  found.bytes = cursor;
  cursor += found.length;
  return found;
}

/* Word sets: open addressing over FNV-1a. */

static uint64_t hash(const uint8_t *at, uint32_t length) {
  uint64_t value = 0xCBF29CE484222325u;
  for (uint32_t i = 0; i < length; i++) value = (value ^ at[i]) * 0x100000001B3u;
  return value;
}

static wordset read_words(void) {
  wordset set;
  set.caseless = (int)number();
  uint32_t count = number(), size = 16;
  while (size < count * 2) size *= 2;
  set.mask = size - 1;
  set.slots = room(size * sizeof(string));
  for (uint32_t i = 0; i < count; i++) {
    string word = bytes();
    uint32_t slot = (uint32_t)hash(word.bytes, word.length) & set.mask;
    while (set.slots[slot].bytes) slot = (slot + 1) & set.mask;
    set.slots[slot] = word;
  }
  return set;
}

static int has_word(const wordset *set, const uint8_t *from, const uint8_t *to) {
  uint8_t key[512];
  uint32_t length = 0;
  while (from < to && length < sizeof key - 2) {
    uint8_t byte = *from;
    if (byte == ' ' || (byte >= 9 && byte <= 13)) {
      if (!length || key[length - 1] != ' ') key[length++] = ' ';
      from++;
    } else if (byte == 0xC2 && to - from > 1 && from[1] == 0xA0) {
      if (!length || key[length - 1] != ' ') key[length++] = ' ';
      from += 2;
    } else if (byte == 0xE2 && to - from > 2 && from[1] == 0x80 && from[2] == 0x99) {
      key[length++] = '\'';
      from += 3;
    } else if (byte == 0xE2 && to - from > 2 && from[1] == 0x80 && (from[2] & 0xFE) == 0x90) {
      key[length++] = '-';
      from += 3;
    } else if (byte == 0xC3 && to - from > 1) {
      key[length++] = byte;
      uint8_t second = from[1];
      int capital = set->caseless && second <= 0x9E && second != 0x97;
      key[length++] = capital ? second + 0x20 : second;
      from += 2;
    } else {
      key[length++] = set->caseless && byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
      from++;
    }
  }
  uint32_t slot = (uint32_t)hash(key, length) & set->mask;
  for (; set->slots[slot].bytes; slot = (slot + 1) & set->mask)
    if (set->slots[slot].length == length && !memcmp(set->slots[slot].bytes, key, length)) return 1;
  return 0;
}

static int look_up(pcre2_callout_block *block, void *sets) {
  if (block->callout_number % 2 == 0) return 0;
  const wordset *set = (const wordset *)sets + block->callout_number / 2;
  const PCRE2_SIZE *group = block->offset_vector + 2 * block->capture_last;
  return !has_word(set, block->subject + group[0], block->subject + group[1]);
}

/* The gate: Aho-Corasick over folded bytes, one automaton for each group of rules. */

typedef struct {
  uint8_t classes[256];
  uint32_t class_count, shift, state_count;
  uint16_t *table;
  uint32_t *starts;
  uint32_t *ends;
  literal *literals;
  uint32_t literal_count;
} gate;

static uint8_t fold(uint8_t byte) {
  if (byte >= 9 && byte <= 13) return ' ';
  if (byte >= 'A' && byte <= 'Z') return byte + 0x20;
  if (byte >= 0x80 && byte <= 0x9F) return byte + 0x20;
  return byte;
}

static uint8_t kinds[256];

static void make_kinds(void) {
  for (int byte = 0; byte < 256; byte++) {
    int digit = byte >= '0' && byte <= '9';
    int letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    if (byte >= 0x80) kinds[byte] = 3;
    else kinds[byte] = (uint8_t)((digit || letter || byte == '_' ? 0 : 1) | (digit ? 2 : 0));
  }
}

static void build(gate *g) {
  uint32_t total = 1, class_count = 1;
  uint8_t raw[256] = {0};
  for (uint32_t i = 0; i < g->literal_count; i++) {
    total += g->literals[i].text.length;
    for (uint32_t j = 0; j < g->literals[i].text.length; j++)
      if (!raw[g->literals[i].text.bytes[j]]) raw[g->literals[i].text.bytes[j]] = (uint8_t)class_count++;
  }
  for (int byte = 0; byte < 256; byte++) g->classes[byte] = raw[fold((uint8_t)byte)];
  g->class_count = class_count;
  while ((1u << g->shift) < class_count) g->shift++;
  int32_t *next = room((size_t)total * class_count * sizeof(int32_t));
  uint32_t *last = room(g->literal_count * sizeof(uint32_t));
  uint32_t states = 1;
  for (uint32_t i = 0; i < g->literal_count; i++) {
    uint32_t state = 0;
    for (uint32_t j = 0; j < g->literals[i].text.length; j++) {
      int32_t *cell = next + (size_t)state * class_count + raw[g->literals[i].text.bytes[j]];
      if (!*cell) *cell = (int32_t)states++;
      state = (uint32_t)*cell;
    }
    last[i] = state;
  }
  if (states > 65536) fail("too many states");
  uint32_t *suffix = room(states * sizeof(uint32_t)), *order = room(states * sizeof(uint32_t));
  uint32_t head = 0, tail = 1;
  while (head < tail) {
    uint32_t state = order[head++];
    for (uint32_t c = 0; c < class_count; c++) {
      int32_t *cell = next + (size_t)state * class_count + c;
      uint32_t behind = state ? (uint32_t)next[(size_t)suffix[state] * class_count + c] : 0;
      if (*cell) {
        suffix[*cell] = behind;
        order[tail++] = (uint32_t)*cell;
      } else {
        *cell = (int32_t)behind;
      }
    }
  }
  /* White space of any length is one blank. */
  for (uint32_t s = 0; raw[' '] && s < states; s++) {
    int32_t behind = next[(size_t)s * class_count + raw[' ']];
    next[(size_t)behind * class_count + raw[' ']] = behind;
  }
  /* The literals that end at each state, those of its suffixes included. */
  uint32_t *counts = room((states + 1) * sizeof(uint32_t));
  for (uint32_t pass = 0; pass < 2; pass++) {
    uint32_t *fill = NULL;
    if (pass) {
      g->starts = room((states + 1) * sizeof(uint32_t));
      for (uint32_t s = 0; s < states; s++) g->starts[s + 1] = g->starts[s] + counts[s];
      g->ends = room(g->starts[states] * sizeof(uint32_t));
      fill = room(states * sizeof(uint32_t));
    }
    uint32_t *own = room((states + 1) * sizeof(uint32_t)), *list = room(g->literal_count * sizeof(uint32_t));
    for (uint32_t i = 0; i < g->literal_count; i++) own[last[i] + 1]++;
    for (uint32_t s = 0; s < states; s++) own[s + 1] += own[s];
    uint32_t *place = room(states * sizeof(uint32_t));
    for (uint32_t i = 0; i < g->literal_count; i++) list[own[last[i]] + place[last[i]]++] = i;
    for (uint32_t s = 1; s < states; s++)
      for (uint32_t at = s; at; at = suffix[at])
        for (uint32_t k = own[at]; k < own[at + 1]; k++) {
          if (pass) g->ends[g->starts[s] + fill[s]++] = list[k];
          else counts[s]++;
        }
    free(own); free(list); free(place); free(fill);
  }
  g->state_count = states;
  g->table = room(((size_t)states << g->shift) * sizeof(uint16_t));
  for (uint32_t s = 0; s < states; s++)
    for (uint32_t c = 0; c < class_count; c++)
      g->table[((size_t)s << g->shift) + c] = (uint16_t)next[(size_t)s * class_count + c];
  free(next); free(last); free(suffix); free(order); free(counts);
}

static int allows(uint32_t mask, const uint8_t *unit, uint32_t length, int64_t index) {
  if (!mask) return 1;
  if (index < 0 || index >= length) return mask == 1;
  return (kinds[unit[index]] & mask) != 0;
}

static int64_t before(const literal *l, const uint8_t *unit, int64_t end) {
  for (uint32_t j = l->text.length; j-- > 0;) {
    end--;
    while (l->text.bytes[j] == ' ' && end > 0 && fold(unit[end - 1]) == ' ') end--;
  }
  return end - 1;
}

static void run_rule(const rule *r, uint32_t index, uint32_t start, uint32_t end) {
  const uint8_t *unit = text.bytes + start;
  uint32_t length = end - start, from = 0;
  if (r->set_count) pcre2_set_callout(context, look_up, r->sets);
  while (from < length) {
    int found = pcre2_jit_match(r->code, unit, length, from, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY_ATSTART,
                                data, context);
    if (found < 0) break;
    PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(data);
    if (offsets[1] <= from) break;
    from = (uint32_t)offsets[1];
    if (offsets[0] >= offsets[1]) continue;
    if (match_count == match_room) {
      match_room = match_room ? match_room * 2 : 4096;
      matches = realloc(matches, match_room * sizeof(match));
      if (!matches) fail("out of memory");
    }
    match_count++;
    matches[match_count - 1] = (match){index, start + (uint32_t)offsets[0], start + from};
  }
}

static void run_group(const gate *g, uint32_t group, uint8_t *met) {
  for (uint32_t u = 0; u < groups[group].count; u++) {
    uint32_t start = groups[group].bounds[2 * u], end = groups[group].bounds[2 * u + 1];
    const uint8_t *unit = text.bytes + start;
    uint32_t length = end - start, state = 0;
    memset(met, 0, rule_count);
    int open = 0, loose = 0;
    for (uint32_t i = 0; i < length; i++) {
      state = g->table[(state << g->shift) | g->classes[unit[i]]];
      for (uint32_t k = g->starts[state]; k < g->starts[state + 1]; k++) {
        const literal *l = &g->literals[g->ends[k]];
        if (l->rule >= ANY_BLANK) {
          if (l->rule == ANY_BLANK) loose = 1;
          else open = 1;
          continue;
        }
        if ((!l->before || allows(l->before, unit, length, before(l, unit, (int64_t)i + 1)))
            && allows(l->after, unit, length, (int64_t)i + 1))
          met[l->rule] |= (uint8_t)l->demand;
      }
    }
    for (uint32_t r = 0; r < rule_count; r++)
      if (rules[r].group == group && (open || (met[r] | (loose ? rules[r].blank : 0)) == rules[r].needed)) run_rule(&rules[r], r, start, end);
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 3) fail("usage: baseline INPUT OUTPUT");
  FILE *file = fopen(arguments[1], "rb");
  if (!file) fail("no input");
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  input = cursor = room(size);
  if (fread(input, 1, size, file) != size) fail("input cannot be read");
  fclose(file);

  make_kinds();
  uint32_t runs = number();
  group_count = number();
  gate *gates = room(group_count * sizeof(gate));
  rule_count = number();
  rules = room(rule_count * sizeof(rule));
  literal *literals = NULL;
  uint32_t literal_count = 0;
  for (uint32_t r = 0; r < rule_count; r++) {
    rules[r].group = number();
    string pattern = bytes();
    int error;
    PCRE2_SIZE offset;
    rules[r].code = pcre2_compile(pattern.bytes, pattern.length,
                                  PCRE2_UTF | PCRE2_UCP | PCRE2_DUPNAMES | PCRE2_CASELESS, &error, &offset, NULL);
    if (!rules[r].code || pcre2_jit_compile(rules[r].code, PCRE2_JIT_COMPLETE)) fail("a pattern does not compile");
    rules[r].set_count = number();
    rules[r].sets = room(rules[r].set_count * sizeof(wordset));
    for (uint32_t s = 0; s < rules[r].set_count; s++) rules[r].sets[s] = read_words();
    uint32_t demands = number();
    rules[r].needed = (1u << demands) - 1;
    for (uint32_t d = 0; d < demands; d++) {
      uint32_t alternatives = number();
      literals = realloc(literals, (literal_count + alternatives) * sizeof(literal));
      for (uint32_t i = 0; i < alternatives; i++) {
        literal l = {.rule = r, .demand = 1u << d};
        l.before = number();
        l.after = number();
        l.text = bytes();
        if (memchr(l.text.bytes, ' ', l.text.length)) rules[r].blank |= 1u << d;
        literals[literal_count++] = l;
      }
    }
  }
  for (uint32_t kind = 0; kind < 2; kind++) {
    uint32_t traps = number();
    literals = realloc(literals, (literal_count + traps) * sizeof(literal));
    for (uint32_t i = 0; i < traps; i++)
      literals[literal_count++] = (literal){.text = bytes(), .rule = kind ? ANY_BLANK : ANY_RULE};
  }
  groups = room(group_count * sizeof(unit_list));
  for (uint32_t g = 0; g < group_count; g++) {
    groups[g].count = number();
    groups[g].bounds = room(groups[g].count * 2 * sizeof(uint32_t));
    for (uint32_t i = 0; i < groups[g].count * 2; i++) groups[g].bounds[i] = number();
    gates[g].literals = room((literal_count ? literal_count : 1) * sizeof(literal));
    for (uint32_t i = 0; i < literal_count; i++)
      if (literals[i].rule >= ANY_BLANK || rules[literals[i].rule].group == g)
        gates[g].literals[gates[g].literal_count++] = literals[i];
    build(&gates[g]);
  }
  text = bytes();

  data = pcre2_match_data_create(256, NULL);
  context = pcre2_match_context_create(NULL);
  pcre2_set_match_limit(context, 100000);
  pcre2_jit_stack_assign(context, NULL, pcre2_jit_stack_create(32 << 10, 8 << 20, NULL));
  uint8_t *met = room(rule_count);
  double best = 0;
  for (uint32_t run = 0; run < runs; run++) {
    match_count = 0;
    double start = seconds();
    for (uint32_t g = 0; g < group_count; g++) run_group(&gates[g], g, met);
    double taken = seconds() - start;
    if (!run || taken < best) best = taken;
  }
  FILE *out = fopen(arguments[2], "wb");
  if (!out || fwrite(matches, sizeof(match), match_count, out) != match_count || fclose(out)) fail("no output");
  printf("%.6f\n", best);
  return 0;
}
