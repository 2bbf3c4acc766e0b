import { createHash } from 'node:crypto';
import type { View } from '../data/view';
import type { Field } from '../schema/object-type';
import { picklistLabel } from '../schema/picklist-labels';
import { objectTypes } from '../schema/schema';
import { API_BASE } from '../soql/select';
import { notFound } from './api-error';

function describeField(field: Field): unknown {
  const nullable = field.type !== 'id';
  return {
    name: field.name,
    label: field.label,
    type: field.type,
    custom: field.name.endsWith('__c'),
    nillable: nullable,
    createable: nullable,
    updateable: nullable,
    filterable: field.type !== 'textarea',
    sortable: field.type !== 'textarea',
    length: field.type === 'string' ? 255 : field.type === 'textarea' ? 32_768 : 0,
    picklistValues: (field.picklist ?? []).map((value) => ({
      active: true,
      defaultValue: false,
      label: picklistLabel(value),
      validFor: null,
      value,
    })),
    referenceTo: field.referenceTo ?? [],
    relationshipName: field.relationshipName ?? null,
  };
}

/** `describe` of one object: only what this user may see. */
export function describe(view: View, name: string): unknown {
  const type = view.type(name);
  if (!type) throw notFound();
  return {
    name: type.name,
    label: type.label,
    labelPlural: type.label,
    keyPrefix: type.keyPrefix,
    custom: type.name.endsWith('__c'),
    queryable: type.queryable,
    fields: view.fields(type).map(describeField),
    childRelationships: type.children
      .filter((child) => view.type(child.child))
      .map((child) => ({ childSObject: child.child, field: child.field, relationshipName: child.name, cascadeDelete: false })),
    urls: { sobject: `${API_BASE}/sobjects/${type.name}`, rowTemplate: `${API_BASE}/sobjects/${type.name}/{ID}` },
  };
}

/** The list of objects, without their fields. */
export function describeAll(view: View): unknown {
  const visible = objectTypes().filter((type) => view.type(type.name));
  return {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: visible.map(({ name, label, keyPrefix, queryable }) => ({
      name,
      label,
      keyPrefix,
      queryable,
      custom: name.endsWith('__c'),
      urls: { sobject: `${API_BASE}/sobjects/${name}`, describe: `${API_BASE}/sobjects/${name}/describe` },
    })),
  };
}

/** A validator that changes exactly when the answer does. */
export function etagOf(value: unknown): string {
  return `"${createHash('sha1').update(JSON.stringify(value)).digest('hex').slice(0, 8)}--gzip"`;
}
