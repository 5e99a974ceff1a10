package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonDecodeException;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.Command;
import dev.dewey.command.CommandRegistry;
import dev.dewey.json.JsonScanner;
import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.RawJson;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records of random shapes, compiled by the real compiler, and random values of them. */
class CodecPropertiesTest {
  private static final int MAX_DEPTH = 64;
  private static final int VALUES = 100;
  private static final int MUTATIONS = 10_000;

  @Test
  void fewShapesComeBackAsTheyWere() {
    check(Long.getLong("seed", 20_261_125), 12, 2);
  }

  @Test
  @Tag("full")
  void manyShapesComeBackAsTheyWere() {
    long seed = Long.getLong("seed", new Random().nextLong());
    for (int i = 0; i < 20; i++) {
      check(seed + i, 50, 50);
    }
  }

  /** Sends values of {@code shapes} shapes through, and spoilt JSON of {@code spoilt} of them. */
  private static void check(long seed, int shapes, int spoilt) {
    System.out.println("CodecPropertiesTest: -Dseed=" + seed);
    Random random = new Random(seed);
    String source = new RandomShapes(random).source(shapes);
    ClassLoader loader = Compiled.cleanly(source).loader();
    CommandRegistry.Builder commands = CommandRegistry.builder();
    commands.addAll(new Found(loader));
    CommandRegistry registry = commands.build();
    for (int i = 0; i < shapes; i++) {
      Command<?, ?> command = registry.find("com.example.Jobs.run" + i);
      Shape shape = new Shape(loader, "com.example.Jobs$R" + i, command, random);
      for (int j = 0; j < VALUES; j++) {
        shape.comesBack();
      }
      if (i >= shapes - spoilt) {
        shape.isSpoilt();
      }
    }
  }

  /** The commands that were compiled. */
  private record Found(ClassLoader loader) implements CommandRegistry.Provider {
    @Override
    public void register(CommandRegistry.Builder registry) {
      try {
        loader
            .loadClass("com.example.Jobs_Commands")
            .getMethod("register", CommandRegistry.Builder.class)
            .invoke(null, registry);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** One record and its codec. */
  private static final class Shape {
    private final JsonOutput out = new JsonOutput();
    private final JsonInput in = new JsonInput();
    private final Class<?> type;
    private final JsonCodec<Object> codec;
    private final RandomValues values;
    private final Mutations mutations;

    @SuppressWarnings("unchecked")
    Shape(ClassLoader loader, String name, Command<?, ?> command, Random random) {
      try {
        type = loader.loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
      codec = (JsonCodec<Object>) (JsonCodec<?>) command.resultCodec();
      values = new RandomValues(random);
      mutations = new Mutations(random);
    }

    void comesBack() {
      Object value = values.of(type);
      RawJson json = out.toJson(codec, value);
      Object back = in.fromJson(json, codec);
      assertThat(RandomValues.same(back, value)).as("%s%n%s%n%s", value, json, back).isTrue();
      assertThat(out.toJson(codec, back)).isEqualTo(json);
    }

    void isSpoilt() {
      String json = out.toJson(codec, values.of(type)).toString();
      int refused = 0;
      for (int i = 0; i < MUTATIONS; i++) {
        byte[] bytes = mutations.of(json);
        refused += isRefused(bytes) ? 1 : 0;
        if (i % 100 == 0) {
          json = out.toJson(codec, values.of(type)).toString();
        }
      }
      assertThat(refused).as("of %s", type).isPositive();
    }

    private boolean isRefused(byte[] bytes) {
      RawJson json = RawJson.of(bytes);
      try {
        JsonScanner scanner = new JsonScanner(bytes, MAX_DEPTH);
        scanner.value();
        scanner.expectEnd();
        out.toJson(codec, in.fromJson(json, codec));
        return false;
      } catch (JsonSyntaxException e) {
        return true;
      } catch (JsonDecodeException e) {
        assertThat(e.getMessage()).as("%s", json).contains("$");
        return true;
      } catch (RuntimeException e) {
        throw new AssertionError("of " + type + ": " + json, e);
      }
    }
  }
}
