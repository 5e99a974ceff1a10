package dev.dewey.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private final List<String> told = new ArrayList<>();

  /** A queue in memory, which notes how it is used. */
  private final class Listed implements Peer {
    private final BlockingQueue<Long> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger done = new AtomicInteger();

    @Override
    public void empty() {
      told.add("empty " + waiting.size());
      waiting.clear();
      done.set(0);
    }

    @Override
    public void enqueue(long num) {
      waiting.add(num);
    }

    @Override
    public void enqueueAll(long first, int count) {
      told.add("all " + first + " " + count);
      Peer.super.enqueueAll(first, count);
    }

    @Override
    public Consuming consume() {
      Thread thread = new Thread(this::loop);
      thread.start();
      return () -> {
        thread.interrupt();
        told.add("closed");
      };
    }

    private void loop() {
      try {
        while (true) {
          Long num = waiting.poll(1, TimeUnit.MINUTES);
          if (num != null) {
            Beans.countSomeBeans(num);
            done.incrementAndGet();
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean isSettled(int tasks) {
      return done.get() == tasks;
    }

    @Override
    public void close() {}
  }

  private List<String> answers(String... requests) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String lines = String.join("\n", requests);
    Worker.serve(
        new BufferedReader(new StringReader(lines)),
        new PrintStream(bytes, true, StandardCharsets.UTF_8),
        new Listed());
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void tasksAreEnqueuedOneByOneOrByHundredsAndForgotten() throws IOException {
    List<String> answers =
        answers(new Request.Enqueue(7, 1).line(), new Request.Enqueue(250, 100).line());

    assertThat(told)
        .containsExactly(
            "empty 0", "empty 7", "empty 0", "all 0 100", "all 100 100", "all 200 50", "empty 250");
    assertThat(answers).hasSize(2).allMatch(line -> Answer.of(line).nanos().size() == 1);
  }

  @Test
  void aDrainRunsEachTaskOnce() throws IOException {
    Answer answer = Answer.of(answers(new Request.Drain(250).line()).get(0));

    assertThat(answer.runs()).isEqualTo(250);
    assertThat(answer.nanos().get(0)).isPositive();
    assertThat(told).endsWith("closed", "empty 0");
  }

  @Test
  void eachStartIsTimed() throws IOException {
    Answer answer = Answer.of(answers(new Request.Start(5, 100).line()).get(0));

    assertThat(answer.runs()).isEqualTo(5);
    assertThat(answer.nanos()).hasSize(5).allMatch(nanos -> nanos > 0);
  }

  @Test
  void whatIsNoRequestIsToldAndServedOn() throws IOException {
    assertThat(answers("dance 7", new Request.Drain(1).line()))
        .first()
        .isEqualTo("failed java.lang.IllegalArgumentException: no request: dance 7");
    assertThat(told).contains("closed");
  }

  @Test
  void anAnswerIsRead() {
    assertThat(Answer.of("took 3 10 20")).isEqualTo(new Answer(3, List.of(10L, 20L)));
    assertThat(new Answer(3, List.of(10L, 20L)).line()).isEqualTo("took 3 10 20");
    assertThatThrownBy(() -> Answer.of("hello")).hasMessage("no answer: hello");
  }

  @Test
  void settingsAreNamed() {
    Settings settings = Settings.of("url=redis://h:1?a=b", "workers=7");

    assertThat(settings.url()).isEqualTo("redis://h:1?a=b");
    assertThat(settings.number("workers")).isEqualTo(7);
    assertThat(settings.has("poll")).isFalse();
    assertThatThrownBy(() -> settings.text("poll"))
        .hasMessage("no setting poll among [url, workers]");
    assertThatThrownBy(() -> Settings.of("workers"))
        .hasMessage("a setting is name=value, was workers");
    assertThat(Settings.of()).isEqualTo(new Settings(Map.of()));
  }
}
