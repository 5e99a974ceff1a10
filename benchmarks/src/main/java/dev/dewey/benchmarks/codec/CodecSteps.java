package dev.dewey.benchmarks.codec;

import static dev.dewey.benchmarks.codec.Order.EXAMPLE;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.json.RawJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An order to bytes and back, in three ways. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CodecSteps {
  private final JsonCodec<Order> generated = OrdersTasks.SHIP.resultCodec();
  private final JsonAdapter<Order> byHand = new OrderAdapter();
  private final JsonAdapter<Order> byReflection = new Moshi.Builder().build().adapter(Order.class);

  private final JsonOutput out = new JsonOutput();
  private final JsonInput in = new JsonInput();
  private final Buffer buffer = new Buffer();
  private final RawJson json = out.toJson(generated, EXAMPLE);
  private final byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);

  /** Writes by the generated codec. */
  @Benchmark
  public RawJson writeGenerated() {
    return out.toJson(generated, EXAMPLE);
  }

  /** Reads by the generated codec. */
  @Benchmark
  public Object readGenerated() {
    return in.fromJson(json, generated);
  }

  /** Writes by an adapter made by hand. */
  @Benchmark
  public byte[] writeByHand() throws IOException {
    return write(byHand);
  }

  /** Reads by an adapter made by hand. */
  @Benchmark
  public Object readByHand() throws IOException {
    return read(byHand);
  }

  /** Writes by the adapter that Moshi makes of a record. */
  @Benchmark
  public byte[] writeByReflection() throws IOException {
    return write(byReflection);
  }

  /** Reads by the adapter that Moshi makes of a record. */
  @Benchmark
  public Object readByReflection() throws IOException {
    return read(byReflection);
  }

  private byte[] write(JsonAdapter<Order> adapter) throws IOException {
    adapter.toJson(buffer, EXAMPLE);
    return buffer.readByteArray();
  }

  private Object read(JsonAdapter<Order> adapter) throws IOException {
    Order order = adapter.fromJson(buffer.write(bytes));
    if (order == null) {
      throw new IllegalStateException("null was read of " + json);
    }
    return order;
  }
}
