package dev.ferry.testkit.proof;

import dev.ferry.domain.proof.CodeMint;

class InMemoryCodeMintTest extends CodeMintContract {
    @Override
    protected CodeMint mint() {
        return new InMemoryCodeMint();
    }
}
