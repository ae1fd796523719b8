package org.warraq.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** What may befall a newsroom at any moment. */
enum Fault {
    /** Every connection of the pool is ended by the server, what it did is undone. */
    CONNECTIONS_CUT(5) {
        @Override
        void strike(SupervisedNode node) {
            node.connections().forEach(ProcessHandle::destroy);
        }
    },
    /** One of the database's processes is killed: the server ends all others and recovers. */
    BACKEND_KILLED(2) {
        @Override
        void strike(SupervisedNode node) {
            node.connections().stream().findAny().ifPresent(ProcessHandle::destroyForcibly);
        }
    },
    DATABASE_KILLED(2) {
        @Override
        void strike(SupervisedNode node) {
            node.postmaster().ifPresent(ProcessHandle::destroyForcibly);
        }
    },
    NODE_KILLED(1) {
        @Override
        void strike(SupervisedNode node) {
            node.kill();
        }
    },
    /** For as long as it takes to come to the next fault. */
    DISK_FULL(1) {
        @Override
        void strike(SupervisedNode node) {
            Path filler = node.home().resolve("filler");
            try (OutputStream file = Files.newOutputStream(filler)) {
                byte[] block = new byte[1 << 16];
                while (true) {
                    file.write(block);
                }
            } catch (IOException full) {
                LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
            }
            try {
                Files.deleteIfExists(filler);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final int weight;

    Fault(int weight) {
        this.weight = weight;
    }

    abstract void strike(SupervisedNode node);

    /** @param full whether the disk may be filled: it is one made for the purpose */
    static Fault any(SplittableRandom random, boolean full) {
        List<Fault> all = List.of(values());
        int sum = all.stream().mapToInt(fault -> fault.weight).sum();
        int left = random.nextInt(full ? sum : sum - DISK_FULL.weight);
        for (Fault fault : all) {
            left -= fault.weight;
            if (left < 0) {
                return fault;
            }
        }
        return CONNECTIONS_CUT;
    }
}
