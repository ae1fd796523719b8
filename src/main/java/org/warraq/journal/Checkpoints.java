package org.warraq.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A hash over the heads of all chains at one moment. Kept outside, it shows even the rewriting of whole chains. It is signed
 * with Ed25519 (RFC 8032) where {@code warraq.checkpoint-key} holds a PKCS #8 key in Base64.
 */
@Component
public class Checkpoints {

    private static final String HEADS = """
            select chain, seq, encode(sha256, 'hex') as sha256 from (
                select distinct on (chain) 'journal/' || chain as chain, seq, sha256
                from journal_entry order by chain, seq desc) as entries
            union all
            select chain, seq, encode(sha256, 'hex') from (
                select distinct on (report_id, language)
                       'version/' || report_id || '/' || language as chain, number as seq, sha256
                from version order by report_id, language, number desc) as versions
            order by chain collate "C"
            """;

    private final JdbcTemplate jdbc;
    private final String key;

    Checkpoints(JdbcTemplate jdbc, @Value("${warraq.checkpoint-key:}") String key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * @param chains how many heads went in
     * @param sha256 over the lines {@code chain seq sha256}, sorted by chain, each ended by a line feed, as UTF-8
     * @param signature of the text {@code at sha256}, in Base64; {@code null} where no key is configured
     */
    public record Checkpoint(
            Instant at, int chains, String sha256, @Nullable String signature) {}

    @Transactional(readOnly = true)
    public Checkpoint make() {
        ByteArrayOutputStream heads = new ByteArrayOutputStream();
        AtomicInteger chains = new AtomicInteger();
        jdbc.query(HEADS, row -> {
            String line = row.getString("chain") + " " + row.getLong("seq") + " " + row.getString("sha256") + "\n";
            heads.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            chains.incrementAndGet();
        });
        Instant at = Objects.requireNonNull(jdbc.queryForObject("select clock()", Timestamp.class))
                .toInstant();
        String sha256 = HexFormat.of().formatHex(CanonicalJson.digest(heads.toByteArray()));
        return new Checkpoint(at, chains.get(), sha256, key.isBlank() ? null : sign(at + " " + sha256));
    }

    private String sign(String text) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("warraq.checkpoint-key is no Ed25519 key in PKCS #8, Base64", e);
        }
    }
}
