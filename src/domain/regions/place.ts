/**
 * A place by official full names (广东省, 深圳市, 南山区); an empty string is «not known».
 * Municipality: province = city = 北京市. A city without districts (东莞市): district empty.
 */
export interface Place {
  readonly province: string
  readonly city: string
  readonly district: string
}

/** A place with the street, house and door as written. */
export interface Address extends Place {
  readonly detail: string
}
