package dev.ferry.persistence.planted;

import java.net.http.HttpClient;

record StoreThatCallsByHttp(HttpClient client) {}
