package org.warraq.database;

import java.util.Optional;

/**
 * Whether a backup is by whom it should be: hashes alone anybody computes anew.
 *
 * @param ours the key configured here
 * @param acceptsUnsigned whether it was said that a file without a signature will do
 */
record ManifestTrust(Optional<SigningKey> ours, boolean acceptsUnsigned) {

    static final String ACCEPT_UNSIGNED = "accept-unsigned";

    private static final String REMEDY = "Use another backup; nothing was changed.";

    /**
     * @return who vouches for it, a sentence for whoever restores
     * @throws StartRefused where the signature is not of this file or by another key, or where there is none but a key
     */
    String require(BackupFile file) {
        return file.signature().map(signature -> signed(file, signature)).orElseGet(this::unsigned);
    }

    private String signed(BackupFile file, ManifestSignature signature) {
        if (!signature.isOf(file.signedBytes())) {
            throw new StartRefused(
                    "The backup's signature is not of this backup: it was altered after it was signed.", REMEDY);
        }
        String by = "Signed by " + signature.keyId();
        if (ours.isEmpty()) {
            return by + "; no key is configured here to compare it with.";
        }
        if (!ours.get().id().equals(signature.keyId())) {
            throw new StartRefused(
                    "The backup is signed by " + signature.keyId() + ", not by the key configured here, "
                            + ours.get().id() + ".",
                    "Use another backup; or, if that key was yours, restore with it as WARRAQ_CHECKPOINT_KEY. Nothing was"
                            + " changed.");
        }
        return by + ", the key configured here.";
    }

    private String unsigned() {
        if (ours.isPresent() && !acceptsUnsigned) {
            throw new StartRefused(
                    "The backup is unsigned, though a key is configured here: anybody may have changed it.",
                    "Use a signed one. One from before there was a key is restored with --" + ACCEPT_UNSIGNED
                            + ". Nothing was changed.");
        }
        return "Unsigned: nobody vouches for what the chains do not hold.";
    }
}
