package dev.aludel.orm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.orm.model.Copyable;
import dev.aludel.orm.model.Post;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityMapTest {

  private static final ClassManager COPYABLES = ClassManager.of(Copyable.class);
  private static final ClassManager POSTS = ClassManager.of(Post.class);

  private final IdentityMap map = new IdentityMap();

  @Test
  void findsAnInstanceByAKeyOfAnyType() {
    UUID uuid = UUID.randomUUID();
    List<Object> keys =
        List.of(7, -7L, (short) 300, "seven", uuid, 7.5, 'c', List.of(7, "seven"), Long.MIN_VALUE);
    List<Instrumented> instances = new ArrayList<>();
    keys.forEach(key -> instances.add(put(new Copyable(), key)));

    for (int i = 0; i < keys.size(); i++) {
      assertThat(map.get(COPYABLES, keys.get(i))).isSameAs(instances.get(i));
    }
  }

  @Test
  void tellsKeysOfDifferentTypesApart() {
    Instrumented instance = put(new Copyable(), 7);

    assertThat(map.get(COPYABLES, 7L)).isNull();
    assertThat(map.get(COPYABLES, (short) 7)).isNull();
    assertThat(map.get(COPYABLES, List.of(7))).isNull();
    assertThat(map.get(COPYABLES, 7)).isSameAs(instance);
  }

  @Test
  void tellsKeysWithTheSameHashApart() {
    Instrumented first = put(new Copyable(), "Aa");
    Instrumented second = put(new Copyable(), "BB");

    assertThat(map.get(COPYABLES, "Aa")).isSameAs(first);
    assertThat(map.get(COPYABLES, "BB")).isSameAs(second);
    assertThat(map.get(COPYABLES, "Aa".hashCode())).isNull();
    assertThat(map.get(COPYABLES, (long) "Aa".hashCode())).isNull();
  }

  @Test
  void tellsClassesWithEqualKeysApart() {
    Instrumented copyable = put(new Copyable(), 1);

    assertThat(map.get(POSTS, 1)).isNull();
    assertThat(map.get(COPYABLES, 1)).isSameAs(copyable);
  }

  @Test
  void replacesTheEntryOfTheSameRow() {
    put(new Copyable(), 1);
    Instrumented second = put(new Copyable(), 1);

    assertThat(map.get(COPYABLES, 1)).isSameAs(second);
    assertThat(map.states()).containsExactly(InstanceState.of(second));
  }

  @Test
  void removesNoOtherStateOfTheSameRow() {
    Instrumented first = put(new Copyable(), 1);
    Instrumented second = put(new Copyable(), 1);

    map.remove(InstanceState.of(first));

    assertThat(map.get(COPYABLES, 1)).isSameAs(second);
  }

  @Test
  void neverAnswersACollectedInstance() {
    InstanceState.of(put(new Copyable(), 1)).clear();

    assertThat(map.get(COPYABLES, 1)).isNull();
    assertThat(map.states()).isEmpty();
  }

  @Test
  void givesTheRowOfACollectedInstanceToANewOne() {
    InstanceState.of(put(new Copyable(), 1)).clear();
    Instrumented again = put(new Copyable(), 1);

    assertThat(map.get(COPYABLES, 1)).isSameAs(again);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void doesWhatAHashMapDoes(long seed) {
    Random random = new Random(seed);
    Map<List<Object>, Instrumented> expected = new HashMap<>();
    int keys = 1 << (3 + random.nextInt(9));
    for (int step = 0; step < 40_000; step++) {
      ClassManager type = random.nextBoolean() ? COPYABLES : POSTS;
      Object key = key(random.nextInt(keys));
      List<Object> row = List.of(type, key);
      switch (random.nextInt(5)) {
        case 0, 1 -> expected.put(row, put(type == POSTS ? new Post("post") : new Copyable(), key));
        case 2 -> {
          Instrumented gone = expected.remove(row);
          if (gone != null) {
            map.remove(InstanceState.of(gone));
          }
        }
        case 3 -> {
          Instrumented gone = expected.remove(row);
          if (gone != null) {
            InstanceState.of(gone).clear();
          }
        }
        default -> assertThat(map.get(type, key)).isSameAs(expected.get(row));
      }
      if (step % 5_000 == 0) {
        assertThat(new HashSet<>(map.states()))
            .isEqualTo(
                expected.values().stream().map(InstanceState::of).collect(Collectors.toSet()));
        assertThat(map.states()).hasSize(expected.size());
      }
    }
    expected.forEach((row, instance) ->
        assertThat(map.get((ClassManager) row.get(0), row.get(1))).isSameAs(instance));
  }

  /** Keys of four types, many of which have the same hash. */
  private static Object key(int number) {
    return switch (number % 4) {
      case 0 -> number;
      case 1 -> (long) number;
      case 2 -> Arrays.asList("Aa".repeat(number % 7), number / 7);
      default -> (number % 8 < 4 ? "Aa" : "BB") + number / 8;
    };
  }

  @Test
  void staysQuickThroughManyRemovalsAndCollections() throws Exception {
    Instrumented[] living = new Instrumented[10_000];
    int puts = 40 * living.length;
    long rebuilt = 0;
    Object[] before = table();
    for (int i = 0; i < puts; i++) {
      Instrumented old = living[i % living.length];
      living[i % living.length] = put(new Copyable(), i);
      if (old != null && i % 2 == 0) {
        map.remove(InstanceState.of(old));
      } else if (old != null) {
        InstanceState.of(old).clear();
      }
      if (table() != before) {
        before = table();
        rebuilt += before.length;
      }
    }

    assertThat(map.states()).hasSize(living.length);
    assertThat(table().length).isLessThanOrEqualTo(32_768);
    assertThat(rebuilt).isLessThan(16L * puts);
    assertThat(meanProbes()).isLessThan(3);
  }

  @Test
  void findsRowsWithSuccessiveKeysAtOnce() throws Exception {
    List<Instrumented> held = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      held.add(put(new Copyable(), 500 + i));
    }

    assertThat(held).hasSize(10_000);
    assertThat(meanProbes()).isEqualTo(1);
  }

  /** Classes with the same keys, keys that differ in high bits only, and keys with equal hashes. */
  @Test
  void findsRowsWithColludingKeysAfterFewProbes() throws Exception {
    List<Instrumented> held = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      held.add(put(new Copyable(), i));
      held.add(put(new Post("post"), i));
      held.add(put(new Copyable(), (long) i << 32));
      held.add(put(new Copyable(), i << 16));
      held.add(put(new Post("post"), "key " + i));
    }

    assertThat(held).hasSize(15_000);
    assertThat(meanProbes()).isLessThan(3);
  }

  @Test
  void givesBackTheSpaceOfCollectedInstances() throws Exception {
    List<Instrumented> held = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      held.add(put(new Copyable(), i));
    }
    held.forEach(instance -> InstanceState.of(instance).clear());

    assertThat(map.states()).isEmpty();
    assertThat(table().length).isEqualTo(16);
  }

  private Instrumented put(Object instance, Object key) {
    Instrumented mapped = (Instrumented) instance;
    InstanceState state = InstanceState.of(mapped);
    state.key(key);
    map.put(state);
    return mapped;
  }

  // Speed is seen in the table: how many places a search looks at, and how often the table is built
  // anew.

  private Object[] table() throws ReflectiveOperationException {
    Field field = IdentityMap.class.getDeclaredField("table");
    field.setAccessible(true);
    return (Object[]) field.get(map);
  }

  private double meanProbes() throws ReflectiveOperationException {
    Method home = IdentityMap.class.getDeclaredMethod("home", long.class);
    home.setAccessible(true);
    Method next = IdentityMap.class.getDeclaredMethod("next", int.class, long.class);
    next.setAccessible(true);
    Object[] table = table();
    List<InstanceState> states = map.states();
    long probes = 0;
    for (InstanceState state : states) {
      long hash = state.identityHash();
      int index = (int) home.invoke(map, hash);
      probes++;
      while (table[index] != state) {
        index = (int) next.invoke(map, index, hash);
        probes++;
      }
    }
    return (double) probes / states.size();
  }
}
