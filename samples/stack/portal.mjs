// The legacy portal: users of each account of an export, by SCIM at an address of its own, in memory.
// node portal.mjs PORT TOKEN EXPORT
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import {parse} from "csv-parse/sync";
import express from "express";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";

const [port, token, directory] = process.argv.slice(2);
const accounts = new Map();
const error = (status, detail, scimType) => new SCIMMY.Types.Error(status, scimType, detail);

function put(users, id, data) {
    for (const other of users.values()) {
        if (other.id !== id && other.userName.toLowerCase() === data.userName.toLowerCase()) {
            throw error(409, "that name is taken", "uniqueness");
        }
    }
    const now = new Date();
    const user = {...JSON.parse(JSON.stringify(data)), id, meta: {created: users.get(id)?.meta.created ?? now, lastModified: now}};
    users.set(id, user);
    return user;
}

// As far as a row says what a portal would have: a sample has rows that no portal would take, and they are left out.
function* rows(file) {
    yield* parse(fs.readFileSync(path.join(directory, file)), {bom: true, columns: true, relax_column_count: true});
}

for (const {publisher_id: account} of rows("accounts.csv")) {
    accounts.set(account, accounts.get(account) ?? new Map());
}
for (const row of rows("users.csv")) {
    const users = accounts.get(row.publisher_id);
    const key = (row.email || row.object_id).toLowerCase();
    const userName = `${row.publisher_id}/${key}`;
    if (!users || !["owner", "contributor"].includes(row.legacy_role) || [...users.values()].some((one) => one.userName === userName)) {
        continue;
    }
    put(users, crypto.randomUUID(), {
        userName,
        displayName: row.display_name || undefined,
        userType: row.kind,
        active: true,
        roles: [{value: row.legacy_role}],
        emails: row.email ? [{value: row.email}] : undefined,
    });
}

SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .ingress((resource, data, users) => {
        if (resource.id && !users.has(resource.id)) {
            throw error(404, `Resource ${resource.id} not found`);
        }
        return put(users, resource.id ?? crypto.randomUUID(), data);
    })
    .egress((resource, users) => {
        if (!resource.id) {
            return resource.filter ? resource.filter.match([...users.values()]) : [...users.values()];
        }
        if (!users.has(resource.id)) {
            throw error(404, `Resource ${resource.id} not found`);
        }
        return users.get(resource.id);
    })
    .degress((resource, users) => {
        if (!users.delete(resource.id)) {
            throw error(404, `Resource ${resource.id} not found`);
        }
    });

const app = express();
app.use(
    "/accounts/:publisherId/scim/v2",
    (request, response, next) => {
        if (accounts.has(request.params.publisherId)) {
            return next();
        }
        response.status(404).json({schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status: "404", detail: "no such account"});
    },
    express.json({type: ["application/scim+json", "application/json"]}),
    new SCIMMYRouters({
        type: "bearer",
        handler: (request) => {
            if (request.header("Authorization") !== `Bearer ${token}`) {
                throw new Error("another token is needed");
            }
            return "ferry";
        },
        context: (request) => accounts.get(request.params.publisherId),
    }),
);
app.listen(Number(port), "127.0.0.1", () => console.log(`listening ${port}`));
