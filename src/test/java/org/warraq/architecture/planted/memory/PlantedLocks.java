package org.warraq.architecture.planted.memory;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad on purpose: values read from a database under every kind of lock. */
public final class PlantedLocks {

    private PlantedLocks() {}

    /** Asks, so that whoever locks need not do so themselves. */
    static class Reader {
        @Nullable
        JdbcClient jdbc;

        String read(String key) {
            return key + jdbc;
        }
    }

    static class Monitor {
        private final Reader reader = new Reader();

        String get(String key) {
            synchronized (reader) {
                return reader.read(key);
            }
        }
    }

    static class Method {
        private final Reader reader = new Reader();

        synchronized String get(String key) {
            return reader.read(key);
        }
    }

    static class Lock {
        private final Reader reader = new Reader();
        private final ReentrantLock lock = new ReentrantLock();

        String get(String key) {
            lock.lock();
            try {
                return reader.read(key);
            } finally {
                lock.unlock();
            }
        }
    }

    static class Map {
        private final Reader reader = new Reader();
        private final java.util.Map<String, String> known = new ConcurrentHashMap<>();

        String get(String key) {
            return known.computeIfAbsent(key, reader::read);
        }
    }

    static class Cache {
        private final Reader reader = new Reader();
        private final com.github.benmanes.caffeine.cache.Cache<String, String> known =
                Caffeine.newBuilder().build();

        String get(String key) {
            return known.get(key, reader::read);
        }
    }
}
