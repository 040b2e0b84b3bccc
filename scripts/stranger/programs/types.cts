// What a consumer's compiler must accept in a CommonJS module: `require()` of ES modules, with their types.
import authoring = require("@incident-data/authoring");
import core = require("@incident-data/core");
import schema = require("@incident-data/core/schema");
import dates = require("@incident-data/dates");
import set = require("@incident-data/armenia-azerbaijan-2021");

export const edtf: dates.Edtf = dates.parseEdtf("2021-07-2X");
export const dataset: core.Dataset = core.openDataset(schema.parseDataset({}));
export const folder: Promise<unknown> = authoring.readFolder("records");
export const claim = set.dataset.claim("2021-07-28-abdullayeva#wounded").count;
// @ts-expect-error there is no incident of this id
set.dataset.incident("2021-07-28-border-clsh");
