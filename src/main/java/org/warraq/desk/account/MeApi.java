package org.warraq.desk.account;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.people.Person;
import org.warraq.people.PersonalTokens;
import org.warraq.people.Refusal;
import org.warraq.web.SignedIn;

/** The caller, and the caller's tokens. */
@RestController
@RequestMapping("/api/me")
class MeApi {

    private final OwnAccount account;

    MeApi(OwnAccount account) {
        this.account = account;
    }

    /** @param code for a second factor; nobody has one yet */
    record NewToken(
            @Nullable String name,
            @Nullable Instant expiresAt,
            @Nullable String code) {}

    record MadeToken(UUID id, String token, Instant expiresAt) {}

    record TokenList(
            List<PersonalTokens.Token> items, @Nullable String next) {}

    @GetMapping
    Me me(Person person) {
        return Me.of(person);
    }

    @GetMapping("/tokens")
    TokenList tokens(Person person) {
        return new TokenList(account.tokens(person), null);
    }

    @PostMapping("/tokens")
    ResponseEntity<MadeToken> make(Person person, @RequestBody NewToken wanted) {
        // Otherwise a token once stolen would live for ever in its children.
        if (SignedIn.current().filter(shown -> shown.by() == SignedIn.By.TOKEN).isPresent()) {
            throw Refusal.forbidden("token-makes-no-token");
        }
        PersonalTokens.Made made = account.makeToken(person, wanted.name(), wanted.expiresAt());
        PersonalTokens.Token token = made.token();
        return ResponseEntity.created(URI.create("/api/me/tokens/" + token.id()))
                .body(new MadeToken(token.id(), made.secret(), token.expiresAt()));
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Person person, @PathVariable UUID id) {
        account.endToken(person, id);
    }
}
