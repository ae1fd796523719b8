package org.warraq.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/** Finds in the bytecode of a class that something is run under a lock: a monitor, a lock object, or a map's or cache's bin. */
final class LockingCode extends ClassVisitor {

    private static final String LOCKS = "java/util/concurrent/locks/";
    private static final String CACHES = "com/github/benmanes/caffeine/cache/";
    private static final String CONCURRENT_MAP = "java/util/concurrent/ConcurrentHashMap";

    private @Nullable String lock;
    private boolean hasConcurrentMap;
    private boolean computes;

    private LockingCode() {
        super(Opcodes.ASM9);
    }

    /** What it does, for people. */
    static Optional<String> in(JavaClass type) {
        Optional<Source> source = type.getSource();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        LockingCode code = new LockingCode();
        try (InputStream bytes = source.get().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(code, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(code.hasConcurrentMap && code.computes ? "computes in a concurrent map" : code.lock);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            lock = "has the synchronized method " + name;
        }
        return new Instructions();
    }

    private final class Instructions extends MethodVisitor {

        Instructions() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                lock = "has a synchronized block";
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            hasConcurrentMap |= opcode == Opcodes.NEW && type.equals(CONCURRENT_MAP);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.startsWith(LOCKS) && name.toLowerCase(Locale.ROOT).contains("lock")) {
                lock = "takes a lock";
            }
            if (owner.startsWith(CACHES)
                    && (descriptor.contains("Function;")
                            || owner.contains("Loading")
                            || descriptor.contains("CacheLoader;"))) {
                lock = "loads in a cache";
            }
            hasConcurrentMap |= owner.equals("java/util/concurrent/ConcurrentMap");
            computes |= name.startsWith("compute") || name.equals("merge");
        }
    }
}
