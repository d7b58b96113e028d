package org.broadsheet.security;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The local disk under URLs with a user and a password: {@code vault://user:password@host/path}.
 * The setting {@code fs.vault.impl} names this class.
 */
public final class Vault extends RawLocalFileSystem {
  /** The setting that makes it fail where Spark's tasks read. */
  static final String FAILS = "fs.vault.fails";

  private URI address;

  @Override
  public void initialize(URI uri, Configuration settings) throws IOException {
    super.initialize(uri, settings);
    address = URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
  }

  @Override
  public URI getUri() {
    return address == null ? super.getUri() : address;
  }

  @Override
  public String getScheme() {
    return "vault";
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    boolean isTask = Thread.currentThread().getName().startsWith("Executor task launch");
    if (isTask && getConf().getBoolean(FAILS, false)) {
      throw new IllegalStateException("No luck with " + file);
    }
    return super.open(file, bufferSize);
  }
}
