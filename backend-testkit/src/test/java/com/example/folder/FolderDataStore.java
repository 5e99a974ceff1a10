package com.example.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.QueueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A data store in a folder: a file for each value, called by the hash of its key. */
public final class FolderDataStore implements BaseDataStore {
  private final Path values;
  private final Path hands;

  public FolderDataStore(Path root, String name) {
    try {
      this.values = Files.createDirectories(root.resolve(name).resolve("values"));
      this.hands = Files.createDirectories(root.resolve(name).resolve("hands"));
    } catch (IOException e) {
      throw new QueueException("store %s cannot be opened in %s".formatted(name, root), e);
    }
  }

  /** Puts a file that is finished in the place of the one that may be there. */
  @Override
  public void put(String key, byte[] value) {
    try {
      Files.move(Files.write(inHand(), value), file(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DataStorePutException("a value cannot be put in " + values, e);
    }
  }

  /** Moves the file away before it is read; of two who try, one gets it. */
  @Override
  public byte[] get(String key) {
    try {
      Path mine = Files.move(file(key), inHand(), StandardCopyOption.ATOMIC_MOVE);
      byte[] value = Files.readAllBytes(mine);
      Files.delete(mine);
      return value;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new DataStoreGetException("no value can be read from " + values, e);
    }
  }

  @Override
  public byte[] peek(String key) {
    try {
      return Files.readAllBytes(file(key));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new DataStoreGetException("no value can be read from " + values, e);
    }
  }

  @Override
  public void flush() {
    try (Stream<Path> files = Files.list(values)) {
      List<Path> all = files.toList();
      for (Path each : all) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new QueueException("the values in %s cannot be removed".formatted(values), e);
    }
  }

  private Path inHand() {
    return hands.resolve(UUID.randomUUID().toString());
  }

  /** A key may be longer than the name of a file, and have any character. */
  private Path file(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return values.resolve(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
