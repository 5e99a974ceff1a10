package com.example;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.TaskCall;
import dev.dewey.codec.Codecs;
import dev.dewey.codec.container.PrimitiveArrays;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.JsonUpgrader;
import dev.dewey.command.TaskContext;
import java.time.LocalDateTime;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@link Vaults} as tasks: calling one puts a message on the queue and returns at
 * once, and a consumer runs the command.
 */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
public final class VaultsTasks {
  /** {@link Vaults#open} as a task. */
  public static final Open OPEN = new Open(InvokerRef.installed());

  /** {@link Vaults#cutKeys} as a task. */
  public static final CutKeys CUT_KEYS = new CutKeys(InvokerRef.installed());

  private VaultsTasks() {}

  /**
   * Opens a vault.
   *
   * @return where the result will appear
   */
  public static AsyncData<@Nullable Void> open(String vault, String password, int tries) {
    return OPEN.enqueue(vault, password, tries);
  }

  /**
   * Cuts keys.
   *
   * @return where the result will appear
   */
  public static AsyncData<Long> cutKeys(
      String customerOfTheVault, List<Vaults.Key> keys, char[] mark, boolean hurried) {
    return CUT_KEYS.enqueue(customerOfTheVault, keys, mark, hurried);
  }

  /** Queues, schedules and runs {@link Vaults#open}. */
  public static final class Open extends QueueTask<Open.Args, @Nullable Void> {
    private Open(InvokerRef invoker) {
      super(
          "com.example.Vaults.open",
          invoker,
          Vaults_Codecs.OPEN,
          Codecs.VOID,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Open on(Invoker invoker) {
      return new Open(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public void call(String vault, String password, int tries) {
      Vaults.open(vault, password, tries);
    }

    /** Puts one call on the queue. */
    public AsyncData<@Nullable Void> enqueue(String vault, String password, int tries) {
      return prepare(vault, password, tries).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<@Nullable Void> schedule(
        String vault, String password, int tries, LocalDateTime eta, boolean convertUtc) {
      return prepare(vault, password, tries).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<@Nullable Void> prepare(String vault, String password, int tries) {
      return prepare(new Args(vault, password, tries));
    }

    /** Returns a call whose {@code tries} will be the result of the call before it. */
    public TaskCall.Partial<Integer, @Nullable Void> partial(String vault, String password) {
      return hole("tries", Codecs.INT)
          .with("vault", Codecs.STRING, vault)
          .with("password", Codecs.STRING, password)
          .withSensitive("password");
    }

    @Override
    protected @Nullable Void run(Args args, TaskContext context) {
      Vaults.open(args.vault(), args.password(), args.tries());
      return null;
    }

    /** The arguments of one call. */
    public record Args(String vault, String password, int tries) {
      @Override
      public String toString() {
        return "Args[vault=" + vault + ", password=***, tries=" + tries + "]";
      }
    }
  }

  /** Queues, schedules and runs {@link Vaults#cutKeys}. */
  public static final class CutKeys extends QueueTask<CutKeys.Args, Long> {
    private CutKeys(InvokerRef invoker) {
      super(
          "com.example.Vaults.cutKeys",
          invoker,
          Vaults_Codecs.CUT_KEYS,
          Vaults_Codecs.CUT_KEYS_RESULT,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public CutKeys on(Invoker invoker) {
      return new CutKeys(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public long call(
        String customerOfTheVault, List<Vaults.Key> keys, char[] mark, boolean hurried) {
      return Vaults.cutKeys(customerOfTheVault, keys, mark, hurried);
    }

    /** Puts one call on the queue. */
    public AsyncData<Long> enqueue(
        String customerOfTheVault, List<Vaults.Key> keys, char[] mark, boolean hurried) {
      return prepare(customerOfTheVault, keys, mark, hurried).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<Long> schedule(
        String customerOfTheVault,
        List<Vaults.Key> keys,
        char[] mark,
        boolean hurried,
        LocalDateTime eta,
        boolean convertUtc) {
      return prepare(customerOfTheVault, keys, mark, hurried).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<Long> prepare(
        String customerOfTheVault, List<Vaults.Key> keys, char[] mark, boolean hurried) {
      return prepare(new Args(customerOfTheVault, keys, mark, hurried));
    }

    /** Returns a call whose {@code hurried} will be the result of the call before it. */
    public TaskCall.Partial<Boolean, Long> partial(
        String customerOfTheVault, List<Vaults.Key> keys, char[] mark) {
      return hole("hurried", Codecs.BOOLEAN)
          .with("customerOfTheVault", Codecs.STRING, customerOfTheVault)
          .with("keys", Vaults_Codecs.LIST_OF_KEY, keys)
          .with("mark", PrimitiveArrays.CHARS, mark)
          .withSensitive("mark");
    }

    @Override
    protected Long run(Args args, TaskContext context) {
      return Vaults.cutKeys(args.customerOfTheVault(), args.keys(), args.mark(), args.hurried());
    }

    @Override
    protected JsonUpgrader upgrader() {
      return JsonUpgrader.discreet(new Vaults.OldKeys());
    }

    /** The arguments of one call. */
    public record Args(
        String customerOfTheVault, List<Vaults.Key> keys, char[] mark, boolean hurried) {
      @Override
      public String toString() {
        return "Args[customerOfTheVault="
            + customerOfTheVault
            + ", keys=***, mark=***, hurried="
            + hurried
            + "]";
      }
    }
  }
}
