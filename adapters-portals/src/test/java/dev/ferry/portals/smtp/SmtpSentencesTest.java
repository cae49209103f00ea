package dev.ferry.portals.smtp;

import dev.ferry.testkit.message.SentencesContract;

class SmtpSentencesTest extends SentencesContract {
    @Override
    protected String bundle() {
        return "dev.ferry.portals.smtp.smtp";
    }
}
